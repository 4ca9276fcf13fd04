import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sumHits } from '../../src/execute/explain-profile'
import { startManagedNeo4j, type ManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { loadSettings } from '../../src/settings/load-settings'
import { asker } from '../golden/ask'
import { goldenNames, goldenQuestion, HITS_FILE, isWriting, readGolden, writeGolden } from '../golden/golden-files'
import { loadGoldenGraph } from '../golden/load-graph'
import { profileStatements } from './profile-statements'

/*
 * Neo4j plans by what it has counted of the graph and sampled of its indexes. A database that other tests have filled and emptied has
 * samples of graphs that are gone: so this one has seen nothing but the golden graph.
 */

interface Kept {
  /** Another version may plan otherwise. */
  readonly neo4j: string
  readonly hits: Readonly<Record<string, number>>
}

const MOST_RISE = 1.05
const SAMPLING_MS = 60_000
const names = goldenNames()
const kept = JSON.parse(readGolden(HITS_FILE) ?? '{"neo4j":"","hits":{}}') as Kept
const found: Record<string, number> = {}

let dataDir: string
let managed: ManagedNeo4j
let database: Neo4jDatabase
let hits = 0

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'whobacks-hits-'))
  const { cacheDir, neo4jHome } = loadSettings()
  managed = await startManagedNeo4j({ dataDir, cacheDir: resolve(cacheDir), neo4jHome, heap: '256m', pageCache: '32m' })
  database = new Neo4jDatabase(managed)
  await database.awaitReachable()
  await applyMigrations(database)
  await loadGoldenGraph(database)
  await sampleIndexes()
  if (!isWriting && kept.neo4j !== managed.version)
    console.warn(`NOT CHECKED: db hits are kept for Neo4j ${kept.neo4j}, and this is ${managed.version}`)
  profileStatements(database, (plan) => (hits += sumHits(plan)))
}, 180_000)

/** Of an index that was sampled on its own while the graph came in, Neo4j keeps that sample through a few changes more. */
async function sampleIndexes(): Promise<void> {
  const ask = (text: string, parameters = {}) => database.read({ text, parameters })
  for (const [name] of await ask("SHOW INDEXES YIELD name, type WHERE type = 'RANGE' RETURN name"))
    await ask('CALL db.resampleIndex($name)', { name })
  const until = Date.now() + SAMPLING_MS
  for (;;) {
    const [row] = await ask("CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data")
    const { indexes } = row![0] as { indexes: { updatesSinceEstimation: number }[] }
    if (indexes.every((index) => index.updatesSinceEstimation === 0)) break
    if (Date.now() > until) throw new Error('the indexes were not sampled in time')
    await sleep(100)
  }
  await ask('CALL db.clearQueryCaches()')
}

afterAll(async () => {
  await database.close()
  await managed.stop()
  await rm(dataDir, { recursive: true })
  if (isWriting && names.every((name) => name in found))
    writeGolden(HITS_FILE, `${JSON.stringify({ neo4j: managed.version, hits: found }, null, 2)}\n`)
})

test.each(names)('%s costs the database no more than before', async (name) => {
  const { document, variables } = goldenQuestion(name)
  hits = 0
  await asker(database)(document, variables)
  found[name] = hits
  if (isWriting || kept.neo4j !== managed.version) return
  expect(kept.hits).toHaveProperty([name])
  expect(hits).toBeLessThanOrEqual(kept.hits[name]! * MOST_RISE)
})
