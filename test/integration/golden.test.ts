import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sumHits } from '../../src/execute/explain-profile'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import type { Statement } from '../../src/graph/database'
import { asker } from '../golden/ask'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

const FOLDER = join(__dirname, '../golden')
const HITS_FILE = join(FOLDER, 'db-hits.json')
const isWriting = process.env.WHOBACKS_WRITE_GOLDENS === '1' && !process.env.CI
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.replace(/\.graphql$/, ''))

let database: Neo4jDatabase
let asked: Statement[] = []
let hits = 0
let neo4jVersion = ''

/** What each golden costs the database, by the version of Neo4j that planned it: a rise of more than a twentieth is a fault. */
const keptHits = readHits()
const foundHits: Record<string, number> = {}
const MOST_RISE = 1.05

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  await planAnew()
  const [version] = (await database.read({
    text: "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0]",
    parameters: {},
  })) as [[string]]
  neo4jVersion = version[0]
  const profiled = async (statement: Statement) => {
    asked.push(statement)
    const { rows, plan } = await database.profile(statement)
    hits += sumHits(plan)
    return rows
  }
  database.read = profiled
  database.stream = async (statement, onRow) => {
    for (const row of await profiled(statement)) onRow(row)
    return { complete: true }
  }
}, 120_000)
afterAll(async () => {
  await database.close()
  if (isWriting && names.every((name) => name in foundHits))
    writeFileSync(HITS_FILE, `${JSON.stringify({ neo4j: neo4jVersion, hits: foundHits }, null, 2)}\n`)
})

/** Statements are planned by what was sampled of the indexes, at times of Neo4j's own: that of an earlier graph would plan some otherwise. */
const planAnew = () => database.write((run) => run({ text: 'CALL db.prepareForReplanning(60)', parameters: {} }))

function readHits(): { readonly neo4j: string; readonly hits: Readonly<Record<string, number>> } {
  if (!existsSync(HITS_FILE)) return { neo4j: '', hits: {} }
  return JSON.parse(readFileSync(HITS_FILE, 'utf8')) as ReturnType<typeof readHits>
}

/** Asks again after planning anew, where it cost more than it may. */
async function expectKept(name: string, ask: () => Promise<unknown>): Promise<void> {
  if (keptHits.neo4j !== neo4jVersion)
    return console.warn(`${name}: db hits are kept for Neo4j ${keptHits.neo4j}, and this is ${neo4jVersion}`)
  expect(keptHits.hits).toHaveProperty([name])
  const most = keptHits.hits[name]! * MOST_RISE
  if (hits > most) {
    await planAnew()
    hits = 0
    await ask()
  }
  expect(hits).toBeLessThanOrEqual(most)
}

/** A file of the folder, or undefined. */
const readOf = (file: string): string | undefined => {
  const path = join(FOLDER, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Fails where the golden is missing, unless goldens are being written. */
function expectGolden(file: string, actual: string): void {
  const path = join(FOLDER, file)
  if (isWriting && readOf(file) !== actual) writeFileSync(path, actual)
  const golden = readOf(file)
  if (golden === undefined)
    throw new Error(`${file} is missing: look at what it would be, then write it with WHOBACKS_WRITE_GOLDENS=1`)
  expect(actual).toBe(golden)
}

const printParameter = ([name, value]: [string, unknown]): string => `// $${name} = ${printValue(value)}`

/**
 * In one order: lists and maps come as the database found their elements, and mean sets. Days and whole numbers of the
 * driver print themselves.
 */
function printValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(printValue).sort().join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value)
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${printValue(inner)}`)
  return `{${entries.sort().join(',')}}`
}

const printStatement = ({ text, parameters }: Statement): string =>
  [text, ...Object.entries(parameters).map(printParameter)].join('\n')

test.each(names)('%s', async (name) => {
  const variables = JSON.parse(readOf(`${name}.variables.json`) ?? '{}') as Record<string, unknown>
  asked = []
  hits = 0
  const ask = () => asker(database)(readOf(`${name}.graphql`)!, variables)
  const { result, statistics } = await ask()
  expectGolden(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`)
  expectGolden(`${name}.cypher`, `${asked.map(printStatement).join('\n\n')}\n`)
  expect(statistics.statements).toBe(asked.length)
  foundHits[name] = hits
  if (!isWriting) await expectKept(name, ask)
})

test('every golden belongs to a question', () => {
  const strays = readdirSync(FOLDER).filter((file) => {
    const name = /^(.*?)(\.variables)?\.(json|cypher)$/.exec(file)?.[1]
    if (file === 'db-hits.json') return false
    return name !== undefined && !names.includes(name)
  })
  expect(strays).toEqual([])
})
