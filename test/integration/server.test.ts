import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'
import { createExecutor } from '../../src/execute/create-executor'
import type { Executor } from '../../src/execute/executor'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { defaultSeedFiles, seedFiles } from '../../src/import/seed/seed-files'
import { loadModel } from '../../src/model/load-model'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { LOCAL_CALLER } from '../../src/access/caller'
import { asker } from '../golden/ask'
import { serve } from '../server/serve'
import { emptyGraph, openTestDatabase } from './database'

const EXAMPLES = join(__dirname, '../../src/server/graphiql/examples')
const model = loadModel()
const isWrite = (name: string) => /^mutation /m.test(readFileSync(join(EXAMPLES, name), 'utf8'))
let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await seedFiles(database, defaultSeedFiles(), { now: '2026-01-01T00:00:00Z' })
})
afterAll(() => database.close())

/**
 * A question that an algorithm answers takes one statement to fetch, and one to hydrate what it found; paths of up to four
 * steps one to three to fetch.
 */
const statementsOf = (field: string) =>
  field === 'paths' ? [2, 3, 4] : model.fieldBinding('Query', field)?.kind === 'question' ? [1, 2] : [1]

describe('the example questions find something in the first graph, by as few statements as promised', () => {
  test.each(readdirSync(EXAMPLES).filter((name) => !isWrite(name)))('%s', async (name) => {
    const server = await serve({}, { executor: createExecutor(model, database, DEFAULT_LIMITS) })
    const { body } = await server.ask(readFileSync(join(EXAMPLES, name), 'utf8'))
    await server.close()
    expect(body.errors).toBeUndefined()
    const [[field, answer]] = Object.entries(body.data) as [[string, unknown]]
    expect(JSON.stringify(answer)).toMatch(/:\[\{/)
    expect(body.extensions.cost).toBeGreaterThan(0)
    expect(server.lines).toMatchObject([{ msg: 'operation', planCacheHit: false }])
    expect(statementsOf(field)).toContain((server.lines as { statements: number }[])[0]!.statements)
  })
})

describe('the example mutations, one after the other', () => {
  const writes = readdirSync(EXAMPLES).filter(isWrite).sort()
  afterAll(async () => {
    await emptyGraph(database)
    await seedFiles(database, defaultSeedFiles(), { now: '2026-01-01T00:00:00Z' })
  })
  test.each(writes)('%s', async (name) => {
    const text = readFileSync(join(EXAMPLES, name), 'utf8')
    const server = await serve({}, { executor: createExecutor(model, database, DEFAULT_LIMITS) })
    expect((await server.ask(text)).body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
    await server.close()
    const { result } = await asker(database, {}, LOCAL_CALLER)(text)
    expect(result.errors).toBeUndefined()
    expect(JSON.stringify(result.data)).toMatch(/"supportCount":1/)
  })
})

/** The text marks the statement among the transactions of the database; it would run for minutes. */
const SLOW =
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS slowForTheTest'

const slow: Executor = {
  schema: model.schema,
  async execute(_request, { signal }) {
    await database.read({ text: SLOW, parameters: {} }, { signal })
    return { data: {} }
  },
}

async function slowStatements(): Promise<number> {
  const text =
    "SHOW TRANSACTIONS YIELD currentQuery, status WHERE currentQuery STARTS WITH 'UNWIND range(1, 100000)' AND status STARTS WITH 'Running' RETURN count(*) AS n"
  return (await database.read({ text, parameters: {} }))[0]![0] as number
}

async function until(count: number): Promise<void> {
  for (let tries = 0; tries < 100 && (await slowStatements()) !== count; tries++) await after(50)
  expect(await slowStatements()).toBe(count)
}

test('a deadline stops the statement in the database, and the answer is TIMEOUT', async () => {
  const server = await serve({ limits: { ...DEFAULT_LIMITS, requestMs: 1_500 } }, { executor: slow })
  const answer = server.ask('{ sources { nodes { id } } }')
  await until(1)
  expect((await answer).body.errors?.[0]?.extensions.code).toBe('TIMEOUT')
  await until(0)
  await server.close()
})

test('a client that hangs up stops the statement in the database', async () => {
  const server = await serve({}, { executor: slow })
  const sent = request(server.url + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' } })
  sent.on('error', () => undefined)
  sent.end(JSON.stringify({ query: '{ sources { nodes { id } } }' }))
  await until(1)
  sent.destroy()
  await until(0)
  await server.close()
})
