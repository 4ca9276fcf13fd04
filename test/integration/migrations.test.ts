import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { emptyGraph, openTestDatabase } from './database'

let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
})

afterAll(() => database.close())

const read = (text: string) => database.read({ text, parameters: {} })

test('the set-up has applied all migrations: constraints and indexes are online', async () => {
  const constraints = await read('SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name')
  expect(constraints.flat()).toEqual([
    'api_key_hash',
    'api_key_name',
    'external_id',
    'journal_entry',
    'journal_head',
    'merged_id',
    'migration_lock',
    'migration_version',
    'record_id',
  ])
  const indexes = await read(
    "SHOW INDEXES YIELD name, type, state WHERE type IN ['RANGE', 'FULLTEXT'] RETURN name, state",
  )
  expect(Object.fromEntries(indexes as unknown as [string, string][])).toEqual(
    expect.objectContaining({
      search: 'ONLINE',
      claim_triple: 'ONLINE',
      name_folded: 'ONLINE',
      event_latest: 'ONLINE',
    }),
  )
})

test('the second time there is nothing to do', async () => {
  expect(await applyMigrations(database)).toEqual([])
})

test('several services at once apply each migration once', async () => {
  const migration = {
    version: 900,
    name: 'count',
    statements: ['MERGE (n:MigrationTrial) SET n.runs = coalesce(n.runs, 0) + 1'],
  }
  const versions = (await read('MATCH (m:Migration) RETURN m.version')).flat() as number[]
  const known = [...versions.map((version) => ({ version, name: 'known', statements: [] })), migration]
  const applied = await Promise.all([1, 2, 3].map(() => applyMigrations(database, known)))
  expect(applied.flat()).toEqual([migration])
  expect(await read('MATCH (n:MigrationTrial) RETURN n.runs')).toEqual([[1]])
  await database.write((run) => run({ text: 'MATCH (m:Migration {version: 900}) DELETE m', parameters: {} }))
})

test('ties that were written without their days in one text get them, retired versions too', async () => {
  const held = "date('1986-01-01'), date('1986-12-31')"
  const text = `CREATE (a:Record)-[:BACKS $tie]->(:Record)-[:WAS_BACKS $tie]->(a)
    WITH a MATCH (a)-[tie]-()
    SET tie.earliestStart = date('0001-01-01'), tie.latestStart = date('1986-12-31'), tie.earliestEnd = date('1986-01-01'),
      tie.latestEnd = date('9999-12-31'), tie.lastReported = date('1986-12-31'),
      tie.blockEarliestStart = [${held}], tie.blockLatestStart = [${held}], tie.blockEarliestEnd = [${held}],
      tie.blockLatestEnd = [${held}], tie.blockReachStart = [${held}], tie.blockReachEnd = [${held}]`
  const tie = { blockKind: ['', 'INFRASTRUCTURE'], blockContested: [false, true] }
  await database.write((run) => run({ text, parameters: { tie } }))
  await database.write((run) => run({ text: 'MATCH (m:Migration {version: 4}) DELETE m', parameters: {} }))
  const told: string[] = []
  const applied = await applyMigrations(database, undefined, (line) => told.push(line))
  expect(applied.map(({ version }) => version)).toEqual([4])
  expect(told).toEqual(['Migrating the graph (times-of-ties): 2 so far …'])
  const [first, second] = ['19860101'.repeat(6), '19861231'.repeat(6)]
  expect(await read('MATCH ()-[tie:BACKS|WAS_BACKS]->() RETURN DISTINCT tie.times')).toEqual([
    [`0001010119861231198601019999123119861231*.${first}l!${second}`],
  ])
})

test('a service that was killed while it migrated keeps the next one waiting for a short while, which is said', async () => {
  const versions = (await read('MATCH (m:Migration) RETURN m.version')).flat() as number[]
  const known = [
    ...versions.map((version) => ({ version, name: 'known', statements: [] })),
    { version: 901, name: 'nothing', statements: [] },
  ]
  const text =
    "MERGE (l:MigrationLock {id: 'migrations'}) SET l.owner = 'killed', l.until = datetime() + duration('PT2S')"
  await database.write((run) => run({ text, parameters: {} }))
  const told: string[] = []
  const since = Date.now()
  expect(await applyMigrations(database, known, (line) => told.push(line))).toHaveLength(1)
  expect(Date.now() - since).toBeGreaterThan(1_000)
  expect(told).toEqual([expect.stringContaining('Waiting for another service that migrates')])
  await database.write((run) => run({ text: 'MATCH (m:Migration {version: 901}) DELETE m', parameters: {} }))
})

test('a database that a newer version migrated is refused', async () => {
  await expect(applyMigrations(database, [])).rejects.toThrow('newer version of whobacks')
})

test('names are found by any spelling of accents and case', async () => {
  const create = "CREATE (:Name {text: 'Al-Aqṣā', folded: 'aqsa'})"
  await database.write((run) => run({ text: create, parameters: {} }))
  const found = await read("CALL db.index.fulltext.queryNodes('search', 'AQSA') YIELD node RETURN node.text")
  expect(found).toEqual([['Al-Aqṣā']])
})
