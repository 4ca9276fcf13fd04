import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createKey } from '../../src/access/keys/key-store'
import { backUp, restore } from '../../src/graph/backup/backup'
import { startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { loadSettings } from '../../src/settings/load-settings'
import { loadGoldenGraph } from '../golden/load-graph'

const { cacheDir, neo4jHome } = loadSettings()
let folder: string
const options = (name: string) => ({ dataDir: join(folder, name), cacheDir, neo4jHome })

beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'whobacks-backup-'))))
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 }))

const NODES =
  'MATCH (n) RETURN labels(n), [key IN keys(n) | [key, toStringOrNull(n[key]), valueType(n[key])]], last(split(elementId(n), ":"))'
const RELATIONSHIPS =
  'MATCH (a)-[r]->(b) RETURN type(r), last(split(elementId(a), ":")), last(split(elementId(b), ":")), [key IN keys(r) | [key, valueType(r[key])]], properties(r)'

async function withGraph<T>(name: string, work: (database: Neo4jDatabase) => Promise<T>): Promise<T> {
  const managed = await startManagedNeo4j({ ...options(name), heap: '256m', pageCache: '32m' })
  const database = new Neo4jDatabase(managed)
  try {
    await database.awaitReachable()
    return await work(database)
  } finally {
    await database.close()
    await managed.stop()
  }
}

/** Every node and relationship with all that is on it, in an order that does not depend on the store. */
async function everything(database: Neo4jDatabase): Promise<string[]> {
  const texts = await Promise.all([NODES, RELATIONSHIPS].map((text) => database.read({ text, parameters: {} })))
  return texts.flatMap((rows) => rows.map((row) => JSON.stringify(row))).sort()
}

test('a restored graph equals the one before, node for node, relationship for relationship', async () => {
  const file = join(folder, 'one.backup')
  const before = await withGraph('from', async (database) => {
    await applyMigrations(database)
    await loadGoldenGraph(database)
    await createKey(database, { name: 'desk', role: 'EDITOR', expiresAt: null, now: new Date().toISOString() })
    await expect(backUp(options('from'), file, '2026-01-01T00:00:00Z')).rejects.toThrow('is in use by process')
    return everything(database)
  })
  expect(before.length).toBeGreaterThan(200)
  await backUp(options('from'), file, '2026-01-01T00:00:00Z')
  await expect(backUp(options('from'), file, '2026-01-01T00:00:00Z')).rejects.toThrow('is there already')

  expect(await restore(options('to'), file, false)).toMatchObject({ madeAt: '2026-01-01T00:00:00Z' })
  const after = await withGraph('to', async (database) => {
    expect(await applyMigrations(database)).toEqual([])
    const found = await everything(database)
    await database.write((run) => run({ text: 'CREATE (:Record {id: "later"})', parameters: {} }))
    return found
  })
  expect(after).toEqual(before)

  await expect(restore(options('to'), file, false)).rejects.toThrow('--replace')
  const damaged = join(folder, 'damaged.backup')
  await writeFile(damaged, await readFile(file))
  await appendFile(damaged, 'x')
  await expect(restore(options('to'), damaged, true)).rejects.toThrow('is damaged')
  await restore(options('to'), file, true)
  expect(await withGraph('to', everything)).toEqual(before)
}, 300_000)

test('a file that is no backup is told', async () => {
  const file = join(folder, 'poem.txt')
  await writeFile(file, 'Roses are red\n')
  await expect(restore(options('none'), file, true)).rejects.toThrow('is no backup')
})
