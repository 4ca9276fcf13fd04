import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordAll } from '../../src/claims/record'
import { fillEmptyLists } from '../../src/generate/bulk/fill-empty-lists'
import { writeBulkFiles } from '../../src/generate/bulk/write-bulk-files'
import { generateBatches, generateGraph } from '../../src/generate/generate-graph'
import { bulkImport } from '../../src/graph/managed/bulk-import'
import { startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf, rowsOf } from './graph-contents'

const SIZE = { actors: 60, ties: 500, seed: 11 }
const NOW = '2026-02-03T04:05:06.000Z'
const cacheDir = process.env.WHOBACKS_CACHE_DIR ?? join(__dirname, '../../.cache')
const folders: string[] = []
const folder = async () => {
  folders.push(await mkdtemp(join(tmpdir(), 'whobacks-generate-test-')))
  return folders.at(-1)!
}
afterAll(async () => {
  for (const each of folders) await rm(each, { recursive: true, force: true })
})

const INSTANTS =
  'MATCH (record:Record)-[tie]->() WHERE tie.knownFrom IS NOT NULL RETURN DISTINCT toString(tie.knownFrom)'

test('a generated graph that the bulk importer loads is the graph that recording its claims makes', async () => {
  const dataDir = await folder()
  const files = await folder()
  const written = () => writeBulkFiles(generateBatches(SIZE), { folder: files, now: NOW })
  await bulkImport({ dataDir, cacheDir }, async () => (await written()).files)
  const neo4j = await startManagedNeo4j({ dataDir, cacheDir })
  const loaded = new Neo4jDatabase(neo4j)
  const recorded = await openTestDatabase()
  try {
    await applyMigrations(loaded)
    const graph = generateGraph(SIZE)
    await fillEmptyLists(
      loaded,
      graph.actors.map(({ id }) => id),
    )
    await emptyGraph(recorded)
    await recordAll(recorded, graph, { now: NOW })
    const contents = await contentsOf(loaded)
    expect(contents.length).toBeGreaterThan(500)
    expect(contents).toEqual(await contentsOf(recorded))
    expect(await rowsOf(loaded, INSTANTS)).toEqual(await rowsOf(recorded, INSTANTS))
    // To record it over again would change any tie that a single property sets apart.
    const { ties } = await recordAll(loaded, graph, { now: NOW })
    expect(ties).toMatchObject({ new: 0, changed: 0, retired: 0 })

    await expect(bulkImport({ dataDir, cacheDir }, () => Promise.reject(new Error('made')))).rejects.toThrow(/in use/)
  } finally {
    await emptyGraph(recorded)
    await recorded.close()
    await loaded.close()
    await neo4j.stop()
  }
  await expect(bulkImport({ dataDir, cacheDir }, () => Promise.reject(new Error('made')))).rejects.toThrow(
    /holds a database already/,
  )
}, 300_000)

test('an import that fails leaves no database behind', async () => {
  const dataDir = await folder()
  const files = await folder()
  const broken = async () => {
    const { files: made } = await writeBulkFiles(generateBatches(SIZE), { folder: files, now: NOW })
    return { ...made, nodes: new Map([...made.nodes].filter(([labels]) => labels !== 'Record:Source')) }
  }
  await expect(bulkImport({ dataDir, cacheDir }, broken)).rejects.toThrow(/importer failed/)
  await bulkImport({ dataDir, cacheDir }, async () => {
    const { files: made } = await writeBulkFiles(generateBatches(SIZE), { folder: files, now: NOW })
    return made
  })
}, 240_000)
