import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { seedFiles } from '../../src/import/seed/seed-files'
import { emptyGraph } from '../integration/database'

export const GOLDEN_GRAPH = join(__dirname, 'graph.yaml')

/** The instant at which the golden graph is recorded. */
export const RECORDED_AT = '2024-01-01T00:00:00Z'

/**
 * Review that no seed file can say: a claim that waits, one that was rejected, one that was withdrawn. All three are
 * INTENDED, so that no tie depends on them.
 */
const REVIEW = `
  UNWIND [['c25', 'PENDING', null], ['c26', 'REJECTED', null], ['c27', 'ACCEPTED', datetime('2024-02-01T00:00:00Z')]] AS change
  MATCH (claim:Record {id: change[0]} WHERE claim:Claim)
  SET claim.review = change[1], claim.retractedAt = change[2]`

/** Empties the graph and fills it with that of the golden tests, by the way that every seed takes. */
export async function loadGoldenGraph(database: Neo4jDatabase): Promise<void> {
  await emptyGraph(database)
  await seedFiles(database, [GOLDEN_GRAPH], { now: RECORDED_AT })
  await database.write((run) => run({ text: REVIEW, parameters: {} }))
}
