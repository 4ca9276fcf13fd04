import { join } from 'node:path'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { seedFiles } from '../../src/import/seed/seed-files'
import { emptyGraph } from '../integration/database'

/** The files of the golden graph, each with the instant at which it is recorded. */
export const GOLDEN_GRAPH = [
  { file: join(__dirname, 'graph.yaml'), recordedAt: '2024-01-01T00:00:00Z' },
  { file: join(__dirname, 'graph-later.yaml'), recordedAt: '2024-03-01T00:00:00Z' },
] as const

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
  for (const { file, recordedAt } of GOLDEN_GRAPH) await seedFiles(database, [file], { now: recordedAt })
  await database.write((run) => run({ text: REVIEW, parameters: {} }))
}
