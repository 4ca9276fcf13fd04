import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Random } from '../../src/generate/random'
import { freePort } from '../../src/graph/managed/free-port'
import { type ManagedNeo4j, startManagedNeo4j } from '../../src/graph/managed/start-managed-neo4j'
import { applyMigrations } from '../../src/graph/migrations/apply-migrations'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { importTable } from '../../src/import/mapping/import-table'
import { loadSettings } from '../../src/settings/load-settings'
import { hasEnded, killCommand, type RunningCommand, startCommand } from './crash/command'
import { editUntilCut, nothingYet } from './crash/editor'
import { emptyGraph } from './database'
import { contentsOf, rowsOf } from './graph-contents'
import { freshTies, storedTies } from './writing/ties'

/** More with `WHOBACKS_KILLS=20`; each kills the next of these, at a moment that is drawn. */
const KILLS = Number(process.env.WHOBACKS_KILLS ?? 3)
const VICTIMS = ['import', 'service', 'neo4j'] as const
const random = new Random(Number(process.env.WHOBACKS_KILL_SEED ?? 7), 0)

const ROWS = 120
const LOT = 20
const NOW = '2024-05-06T08:00:00.000Z'
const { cacheDir, neo4jHome } = loadSettings()

let folder: string
let boltPort: number
let port: number
let neo4j: ManagedNeo4j
let database: Neo4jDatabase
let service: RunningCommand | undefined
const url = () => `http://127.0.0.1:${port}`

/** On the same port each time: whoever lives on finds it again. */
const startNeo4j = () =>
  startManagedNeo4j({
    dataDir: join(folder, 'data'),
    cacheDir,
    neo4jHome,
    heap: '256m',
    pageCache: '32m',
    port: boltPort,
    // Less work for the compiler of a database that lives for a minute.
    environment: { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' },
  })

const environment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: undefined,
  PORT: String(port),
  NEO4J_URI: neo4j.uri,
  NEO4J_PASSWORD: neo4j.password,
  WHOBACKS_SEED: 'none',
  WHOBACKS_HEAT_UP_SECONDS: '0',
  WHOBACKS_ANONYMOUS: 'editor',
})

async function serve(): Promise<RunningCommand> {
  const started = startCommand(['serve'], environment())
  while (!started.said().includes('Ctrl-C stops it.')) {
    if (hasEnded(started)) throw new Error(started.said())
    await sleep(20)
  }
  return started
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whobacks-crash-'))
  boltPort = await freePort()
  port = await freePort()
  neo4j = await startNeo4j()
  database = new Neo4jDatabase(neo4j)
  await applyMigrations(database)
  service = await serve()
}, 300_000)

afterAll(async () => {
  if (service) await killCommand(service)
  await database?.close()
  await neo4j?.stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 200 })
}, 60_000)

interface Table {
  readonly path: string
  readonly mapping: string
  readonly source: string
}

/** A table of its own for each round, of claims that roll up into ties of several. */
async function makeTable(round: number): Promise<Table> {
  const source = `table-${round}`
  const [path, mapping] = [join(folder, `${source}.csv`), join(folder, `${source}.yaml`)]
  const rows = Array.from({ length: ROWS }, (_, at) => `State ${at % 5},Group ${round}-${at % 30},${1700 + at}`)
  await writeFile(path, ['Backer,Backed,Year', ...rows].join('\n'))
  await writeFile(
    mapping,
    `source: { id: ${source}, title: ${source} }
actors:
  backer: { kind: STATE, name: '{Backer}' }
  backed: { kind: MILITIA, name: '{Backed}' }
claims:
  - { type: BACKS, subject: backer, object: backed, when: { held: '{Year}' } }
`,
  )
  return { path, mapping, source }
}

const importWhole = ({ path, mapping }: Table) =>
  importTable(database, path, mapping, { now: NOW, sizes: { whole: LOT * 4, lot: LOT } })

async function claimsOf({ source }: Table): Promise<number> {
  const [row] = await rowsOf(database, 'RETURN COUNT { (:Source {id: $source})<-[:CITES]-(:Claim) }', { source })
  return row![0] as number
}

const WRONG: Readonly<Record<string, string>> = {
  'a claim without its source': '(c:Claim) WHERE NOT (c)-[:CITES]->(:Source)',
  'a claim without its subject': '(c:Claim) WHERE NOT (c)-[:SUBJECT]->()',
  'a claim without its object': '(c:Claim) WHERE NOT (c)-[:OBJECT]->()',
  'a claim without a triple': '(c:Claim) WHERE c.triple IS NULL',
  'an actor without a name': '(a:Actor) WHERE NOT (a)<-[:NAMES]-(:Name) AND NOT (a)-[:MERGED_INTO]->()',
  'a tie without claims': '()-[t:BACKS]->() WHERE size(coalesce(t.claimIds, [])) = 0',
  'a tie of a claim that is not there':
    '()-[t:BACKS]->() WHERE any(id IN t.claimIds WHERE NOT EXISTS { (:Claim {id: id}) })',
  'a gap in the journal': '(e:JournalEntry) WHERE e.seq > 1 AND NOT EXISTS { (:JournalEntry {seq: e.seq - 1}) }',
}

async function expectWhole(): Promise<void> {
  const counts = Object.entries(WRONG).map(([what, pattern]) => `\`${what}\`: COUNT { ${pattern} }`)
  const [row] = await rowsOf(database, `RETURN {${counts.join(', ')}}`)
  expect(row![0]).toEqual(Object.fromEntries(Object.keys(WRONG).map((what) => [what, 0])))
  expect(await storedTies(database)).toEqual(await freshTies(database))
}

/** What was acknowledged is there, and nothing of it twice. */
async function expectKept({ recorded, retracted, merged }: ReturnType<typeof nothingYet>): Promise<void> {
  const missing = await rowsOf(
    database,
    `UNWIND $recorded AS id WITH id WHERE NOT EXISTS { (:Claim {id: id}) } RETURN id
     UNION ALL UNWIND $retracted AS id WITH id WHERE NOT EXISTS { (c:Claim {id: id}) WHERE c.retractedAt IS NOT NULL } RETURN id
     UNION ALL UNWIND $merged AS id WITH id WHERE NOT EXISTS { ({id: id})-[:MERGED_INTO]->() } RETURN id`,
    { recorded: [...recorded], retracted: [...retracted], merged: [...merged] },
  )
  expect(missing.flat()).toEqual([])
}

/** Kills the import once a drawn number of its claims is in. */
async function cutImport(round: number, cut: () => Promise<void>): Promise<Table> {
  const table = await makeTable(round)
  const running = startCommand(['import', 'csv', table.path, '-m', table.mapping, '--lot', String(LOT)], environment())
  const claims = random.between(1, ROWS / 2)
  while ((await claimsOf(table)) < claims) {
    if (hasEnded(running)) throw new Error(running.said())
    await sleep(10)
  }
  await sleep(random.between(0, 40))
  await cut()
  await killCommand(running)
  return table
}

/** Lets an editor work until something is cut: once a drawn number of what is written has been acknowledged. */
async function whileEditing(round: number, cut: () => Promise<void>): Promise<void> {
  const stop = new AbortController()
  const refused: unknown[] = []
  const wanted = acknowledged.recorded.size + random.between(1, 6)
  const editing = editUntilCut(url(), String(round), acknowledged, stop.signal).catch((error) => refused.push(error))
  while (acknowledged.recorded.size < wanted && refused.length === 0) await sleep(2)
  await sleep(random.between(0, 40))
  await cut()
  stop.abort()
  await editing
  expect(refused).toEqual([])
}

async function restartNeo4j(): Promise<void> {
  await neo4j.stop()
  neo4j = await startNeo4j()
  await database.awaitReachable()
}

const killNeo4j = async () => {
  process.kill(neo4j.pid, 'SIGKILL')
  await neo4j.ended
}

const acknowledged = nothingYet()
const tables: Table[] = []

const ROUNDS: Readonly<Record<(typeof VICTIMS)[number], (round: number) => Promise<void>>> = {
  async import(round) {
    const table = await cutImport(round, () => Promise.resolve())
    expect(await claimsOf(table)).toBeLessThan(ROWS)
    tables.push(table)
  },
  async service(round) {
    await whileEditing(round, () => killCommand(service!))
    service = await serve()
  },
  async neo4j(round) {
    await whileEditing(round, async () => void tables.push(await cutImport(round, killNeo4j)))
    await restartNeo4j()
  },
}

test('killed in the middle of imports and mutations, nothing is half there; an import run again ends as one that was left alone', async () => {
  for (let round = 0; round < KILLS; round++) {
    const [known] = tables.slice(-1)
    await ROUNDS[VICTIMS[round % VICTIMS.length]!](round)
    await expectWhole()
    await expectKept(acknowledged)
    const [last] = tables.slice(-1)
    if (last && last !== known) await importWhole(last)
  }
  await expectWhole()
  const disturbed = (await contentsOf(database)).filter((line) => !/mutant/i.test(line))
  await emptyGraph(database)
  for (const table of tables) await importWhole(table)
  expect(disturbed).toEqual(await contentsOf(database))
}, 900_000)
