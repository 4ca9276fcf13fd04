import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import type { Statement } from '../../src/graph/database'
import { asker } from '../golden/ask'
import {
  goldenFiles,
  goldenNames,
  goldenQuestion,
  HITS_FILE,
  isWriting,
  readGolden,
  writeGolden,
} from '../golden/golden-files'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

const names = goldenNames()

let database: Neo4jDatabase
let asked: Statement[] = []

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  const read = database.read.bind(database)
  database.read = (statement, options) => {
    asked.push(statement)
    return read(statement, options)
  }
  const stream = database.stream.bind(database)
  database.stream = (statement, onRow, options) => {
    asked.push(statement)
    return stream(statement, onRow, options)
  }
}, 60_000)
afterAll(() => database.close())

/** Fails where the golden is missing, unless goldens are being written. */
function expectGolden(file: string, actual: string): void {
  if (isWriting && readGolden(file) !== actual) writeGolden(file, actual)
  const golden = readGolden(file)
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
  const { document, variables } = goldenQuestion(name)
  asked = []
  const { result, statistics } = await asker(database)(document, variables)
  expectGolden(`${name}.json`, `${JSON.stringify(result, null, 2)}\n`)
  expectGolden(`${name}.cypher`, `${asked.map(printStatement).join('\n\n')}\n`)
  expect(statistics.statements).toBe(asked.length)
})

test('every golden belongs to a question', () => {
  const strays = goldenFiles().filter((file) => {
    if (file === HITS_FILE) return false
    const name = /^(.*?)(\.variables)?\.(json|cypher)$/.exec(file)?.[1]
    return name !== undefined && !names.includes(name)
  })
  expect(strays).toEqual([])
})
