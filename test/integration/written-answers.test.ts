import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { executeSync, Kind, parse, print, validate, visit, type DocumentNode } from 'graphql'
import { LOCAL_CALLER } from '../../src/access/caller'
import { createExecutor } from '../../src/execute/create-executor'
import { newStatistics, type Executor } from '../../src/execute/executor'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { model } from '../compile'
import { arbitraryDocument } from '../execute/arbitrary-document'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

const FOLDER = join(__dirname, '../golden')
let database: Neo4jDatabase
let executor: Executor

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  executor = createExecutor(model, database, DEFAULT_LIMITS)
}, 120_000)
afterAll(() => database.close())

/**
 * graphql-js over what was answered, as plain objects: each field by its response key. It checks every type, null and scalar on its way,
 * and writes the keys in the order of the document.
 */
function byGraphqlJs(document: DocumentNode, data: unknown, variableValues: Record<string, unknown>): string {
  const result = executeSync({
    schema: model.schema,
    document,
    rootValue: data,
    variableValues,
    fieldResolver: (source: Record<string, unknown>, _args, _context, info) => source[String(info.path.key)],
    typeResolver: (value: { __typename: string }) => value.__typename,
  })
  expect(result.errors).toBeUndefined()
  return JSON.stringify(result.data)
}

/** `__typename` in each selection of an object, so that graphql-js can tell what an interface stands for. */
const withTypenames = (document: DocumentNode): DocumentNode =>
  visit(document, {
    SelectionSet: (set) => ({
      ...set,
      selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const, ...set.selections],
    }),
  })

async function expectAlike(document: DocumentNode, variables: Record<string, unknown> = {}): Promise<void> {
  const source = print(document)
  const context = {
    caller: LOCAL_CALLER,
    signal: new AbortController().signal,
    deadline: Date.now() + 20_000,
    statistics: newStatistics(),
  }
  const { data, errors } = await executor.write!({ document, hash: source, variables }, context)
  // A root field that may not be null and failed leaves nothing to compare.
  if (data === undefined || data === 'null') return expect(errors?.length).toBeGreaterThan(0)
  expect(data).toBe(byGraphqlJs(document, JSON.parse(data), variables))
}

const goldens = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'))

test('every golden question is written as graphql-js would', async () => {
  for (const file of goldens) {
    const values = join(FOLDER, file.replace('.graphql', '.variables.json'))
    const variables = existsSync(values) ? (JSON.parse(readFileSync(values, 'utf8')) as Record<string, unknown>) : {}
    await expectAlike(withTypenames(parse(readFileSync(join(FOLDER, file), 'utf8'))), variables)
  }
}, 240_000)

test('and so is any other', async () => {
  let valid = 0
  await fc.assert(
    fc.asyncProperty(arbitraryDocument(model.schema), async (source) => {
      const document = parse(source)
      expect(validate(model.schema, document).map(({ message }) => message)).toEqual([])
      valid++
      await expectAlike(document)
    }),
    { numRuns: 40, interruptAfterTimeLimit: 60_000, markInterruptAsFailure: false },
  )
  expect(valid).toBeGreaterThan(5)
}, 120_000)
