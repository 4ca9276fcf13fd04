import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { warmUp } from '../../src/cli/warm-up'
import { warmUpWrites } from '../../src/cli/warm-up-writes'
import { createExecutor } from '../../src/execute/create-executor'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { model } from '../compile'
import { recordAll } from '../../src/claims/record'
import { generateGraph } from '../../src/generate/generate-graph'
import { emptyGraph, openTestDatabase } from './database'
import { contentsOf } from './graph-contents'
import { textOf } from '../../src/server/documents/known-documents'

const SMALL = { actors: 5, ties: 10, seed: 2 }
let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
})

afterAll(() => database.close())

const folder = join(__dirname, '../../src/server/graphiql/examples')
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const writes = examples.filter((text) => /^mutation /m.test(text))

test('no example stops the warm-up, whatever the graph holds, and none that writes is run', async () => {
  const executor = createExecutor(model, database, DEFAULT_LIMITS)
  const asked: string[] = []
  const counting = {
    ...executor,
    execute: (...args: Parameters<typeof executor.execute>) => (
      asked.push(textOf(args[0].document)),
      executor.execute(...args)
    ),
  }
  const answered = await warmUp(counting, new AbortController().signal, 'no such folder')
  expect(writes.length).toBeGreaterThan(0)
  expect(asked.sort()).toEqual(examples.filter((text) => !writes.includes(text)).sort())
  // Questions about actors that are not there are refused; reads give nothing.
  expect(answered).toBeGreaterThan(4)
})

test('a service that stops does not go on warming up', async () => {
  const stopped = AbortSignal.abort()
  expect(await warmUp(createExecutor(model, database, DEFAULT_LIMITS), stopped)).toBe(0)
})

test('what a first writer runs has been run before, and nothing of it is left', async () => {
  const statements = async (work: () => Promise<unknown>) => {
    const texts = new Set<string>()
    const write = database.write.bind(database)
    database.write = (act, options) =>
      write((run) => act((statement) => (texts.add(statement.text), run(statement))), options)
    await work().finally(() => (database.write = write))
    return texts
  }
  const warmed = await statements(() => warmUpWrites(database, new AbortController().signal))
  expect(await contentsOf(database)).toEqual([])
  const written = await statements(() => recordAll(database, generateGraph(SMALL), { now: '2026-02-03T04:05:06.000Z' }))
  expect(written.size).toBeGreaterThan(10)
  // Those of events apart, which fewer claims need.
  expect([...written].filter((text) => !warmed.has(text) && !/event/i.test(text))).toEqual([])
})
