import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { recordAll } from '../../src/claims/record'
import { fillEmptyLists } from '../../src/generate/bulk/fill-empty-lists'
import { writeBulkFiles } from '../../src/generate/bulk/write-bulk-files'
import { joined } from '../../src/generate/bulk/write-in-parts'
import { generateBatches, generateGraph, rangesOf } from '../../src/generate/generate-graph'
import { bulkImport } from '../../src/graph/managed/bulk-import'
import { startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { rollUp } from '../../src/claims/roll-up'
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
  const parts = rangesOf(SIZE, 3).map((range, part) =>
    writeBulkFiles(generateBatches(SIZE, range), { folder: files, part, now: NOW }),
  )
  await bulkImport({ dataDir, cacheDir }, async () =>
    joined(
      files,
      (await Promise.all(parts)).map((each) => each.files),
    ),
  )
  const neo4j = await startManagedNeo4j({ dataDir, cacheDir })
  const loaded = new Neo4jDatabase(neo4j)
  const recorded = await openTestDatabase()
  try {
    await applyMigrations(loaded)
    const graph = generateGraph(SIZE)
    await fillEmptyLists(
      loaded,
      graph.actors.map(({ id }) => id),
      undefined,
      7,
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

test('the command makes the same graph by a thread for each processor', async () => {
  const size = { actors: 500, ties: 25_000, seed: 4 }
  const command = [
    join(__dirname, '../../bin/whobacks.mjs'),
    'generate',
    ...Object.entries(size).map(([name, value]) => `--${name}=${value}`),
  ]
  const env = { ...process.env, WHOBACKS_DATA_DIR: await folder(), WHOBACKS_CACHE_DIR: cacheDir, NODE_ENV: undefined }
  const { stdout } = await promisify(execFile)(process.execPath, command, { env })
  const counts = [0, 0, 0, 0] as [number, number, number, number]
  for (const { actors, events, claims } of generateBatches(size))
    [actors, events, claims, rollUp(claims)].forEach((each, kind) => (counts[kind]! += each.length))
  const [actors, events, claims, ties] = counts.map((count) => count.toLocaleString('en'))
  expect(stdout).toBe(`Generated ${actors} actors, ${events} events, ${claims} claims, ${ties} ties\n`)
}, 300_000)
