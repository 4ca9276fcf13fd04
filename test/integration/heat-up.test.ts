import { parse, validate } from 'graphql'
import { COMMON_SHAPES, heatUp } from '../../src/cli/heat-up'
import { createExecutor } from '../../src/execute/create-executor'
import type { Executor, OperationRequest, WrittenAnswer } from '../../src/execute/executor'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { model } from '../compile'
import { loadGoldenGraph } from '../golden/load-graph'
import { emptyGraph, openTestDatabase } from './database'
import { textOf } from '../../src/server/documents/known-documents'

let database: Neo4jDatabase
const signal = new AbortController().signal
const alone = () => Infinity

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
}, 60_000)
afterAll(() => database.close())

/** An executor that notes what it is asked and answers. */
function noting() {
  const inner = createExecutor(model, database, DEFAULT_LIMITS)
  const asked: { readonly request: OperationRequest; readonly answer: WrittenAnswer }[] = []
  const executor: Executor = {
    ...inner,
    async write(request, context) {
      const answer = await inner.write!(request, context)
      asked.push({ request, answer })
      return answer
    },
  }
  return { executor, asked }
}

test('every common shape is valid and answered, about actors whom somebody backs', async () => {
  for (const shape of COMMON_SHAPES) expect(validate(model.schema, parse(shape))).toEqual([])
  const { executor, asked } = noting()
  expect(await heatUp(executor, { mostMs: 4_000, quietMs: alone, signal })).toBe(asked.length)
  const about = asked.slice(1)
  expect(new Set(about.map(({ request }) => textOf(request.document)))).toEqual(new Set(COMMON_SHAPES))
  expect(new Set(about.map(({ request }) => request.variables.id)).size).toBeGreaterThan(1)
  for (const { answer } of about) {
    expect(answer.errors).toBeUndefined()
    expect(answer.data).not.toContain('"actor":null')
  }
})

test('it ends when its time is over, and when answers come no faster', async () => {
  const { executor } = noting()
  const began = performance.now()
  await heatUp(executor, { mostMs: 700, quietMs: alone, signal })
  expect(performance.now() - began).toBeGreaterThan(650)
  // What is answered at once gets no faster: four windows after the first.
  const constant: Executor = {
    ...executor,
    write: async (request, context) => {
      if (!textOf(request.document).includes('first: 100')) await new Promise((resolve) => setTimeout(resolve, 100))
      return executor.write!(request, context)
    },
  }
  const again = performance.now()
  await heatUp(constant, { mostMs: 60_000, quietMs: alone, signal }, COMMON_SHAPES.slice(0, 1))
  expect(performance.now() - again).toBeLessThan(20_000)
}, 40_000)

test('it steps aside while others ask, and goes on when they have', async () => {
  const { executor, asked } = noting()
  let quiet = 0
  const heating = heatUp(executor, { mostMs: 1_000, quietMs: () => quiet, signal })
  await new Promise((resolve) => setTimeout(resolve, 800))
  expect(asked).toHaveLength(1)
  quiet = Infinity
  await heating
  expect(asked.length).toBeGreaterThan(10)
})

test('nothing is asked by a service that stops, that is told not to, or whose graph is empty', async () => {
  const { executor, asked } = noting()
  expect(await heatUp(executor, { mostMs: 1_000, quietMs: alone, signal: AbortSignal.abort() })).toBe(0)
  expect(await heatUp(executor, { mostMs: 0, quietMs: alone, signal })).toBe(0)
  expect(asked).toEqual([])
  await emptyGraph(database)
  expect(await heatUp(executor, { mostMs: 1_000, quietMs: alone, signal })).toBe(1)
})
