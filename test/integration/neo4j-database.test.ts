import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { ClientError } from '../../src/errors/client-error'
import { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { emptyGraph, openTestDatabase } from './database'
import { freePort } from '../../src/graph/managed/free-port'

let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
})

afterAll(() => database.close())

const statement = (text: string, parameters = {}) => ({ text, parameters })
/** Counts for minutes. */
const ENDLESS = 'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a = -b RETURN count(*)'
const SLOW_ROWS = 'UNWIND range(1, 1000000000) AS a RETURN a'
/** The endless statements that the database is busy with at the moment. */
const busyWith = async (text: string): Promise<number> => {
  const running = 'SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN count(*)'
  return (await database.read(statement(running, { text })))[0]![0] as number
}
const untilIdle = async (text: string): Promise<void> => {
  for (let waited = 0; (await busyWith(text)) > 0; waited += 50) {
    if (waited > 3_000) throw new Error('still running in the database')
    await sleep(50)
  }
}

test('a read returns the columns of each row in order, integers as numbers', async () => {
  const rows = await database.read(
    statement('UNWIND $n AS n RETURN n, n * 2 AS twice, [n, "x"] AS list', { n: [neo4j.int(1), neo4j.int(2)] }),
  )
  expect(rows).toEqual([
    [1, 2, [1, 'x']],
    [2, 4, [2, 'x']],
  ])
})

test('a read may not write', async () => {
  await expect(database.read(statement('CREATE (n:Stray) RETURN n'))).rejects.toThrow(/write/i)
  expect(await database.read(statement('MATCH (n:Stray) RETURN count(n)'))).toEqual([[0]])
})

test('a write is seen by the next read; one that throws leaves nothing', async () => {
  const made = await database.write(async (run) => {
    await run(statement("CREATE (:Trial {name: 'a'})"))
    return (await run(statement('MATCH (t:Trial) RETURN count(t)')))[0]![0]
  })
  expect(made).toBe(1)
  const thrown = database.write(async (run) => {
    await run(statement("CREATE (:Trial {name: 'b'})"))
    throw new RangeError('changed my mind')
  })
  await expect(thrown).rejects.toThrow(RangeError)
  expect(await database.read(statement('MATCH (t:Trial) RETURN t.name'))).toEqual([['a']])
})

test('writers that wait for each other are tried again until all succeed', async () => {
  await database.write((run) => run(statement('CREATE (:Account {id: 1, n: 0}), (:Account {id: 2, n: 0})')))
  const add = 'MATCH (a:Account {id: $id}) SET a.n = a.n + 1'
  const both = (ids: number[]) =>
    database.write(async (run) => {
      for (const id of ids) {
        await run(statement(add, { id: neo4j.int(id) }))
        await sleep(30)
      }
    })
  await Promise.all([both([1, 2]), both([2, 1]), both([1, 2]), both([2, 1])])
  expect(await database.read(statement('MATCH (a:Account) RETURN a.n ORDER BY a.id'))).toEqual([[4], [4]])
})

test('a deadline is a TIMEOUT, and the statement has stopped in the database', async () => {
  const since = Date.now()
  const failure = await database.read(statement(ENDLESS), { timeoutMs: 200 }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ClientError)
  expect(failure).toMatchObject({ code: 'TIMEOUT' })
  expect(Date.now() - since).toBeLessThan(1_500)
  await untilIdle(ENDLESS)
})

test('an aborted signal ends the wait with its reason at once, and the statement in the database', async () => {
  const controller = new AbortController()
  const reading = database.read(statement(ENDLESS), { signal: controller.signal })
  for (let waited = 0; (await busyWith(ENDLESS)) === 0 && waited < 100; waited++) await sleep(20)
  const since = Date.now()
  controller.abort(new Error('the client hung up'))
  await expect(reading).rejects.toThrow('the client hung up')
  expect(Date.now() - since).toBeLessThan(200)
  await untilIdle(ENDLESS)
})

test('an aborted write is rolled back', async () => {
  const controller = new AbortController()
  const writing = database.write(
    async (run) => {
      await run(statement('CREATE (:Aborted)'))
      controller.abort(new Error('enough'))
      await run(statement('CREATE (:Aborted)'))
    },
    { signal: controller.signal },
  )
  await expect(writing).rejects.toThrow('enough')
  expect(await database.read(statement('MATCH (n:Aborted) RETURN count(n)'))).toEqual([[0]])
})

test('a stream that runs out of time keeps what has arrived, and says that it is not complete', async () => {
  const seen: unknown[] = []
  const outcome = await database.stream(statement(SLOW_ROWS), (row) => seen.push(row[0]), { timeoutMs: 400 })
  expect(outcome).toEqual({ complete: false })
  expect(seen.length).toBeGreaterThan(100)
  expect(seen.slice(0, 3)).toEqual([1, 2, 3])
  const countThen = seen.length
  await untilIdle(SLOW_ROWS)
  expect(seen).toHaveLength(countThen)
})

test('a stream that ends in time is complete', async () => {
  const seen: unknown[] = []
  const outcome = await database.stream(statement('UNWIND range(1, 2500) AS a RETURN a'), (row) => seen.push(row[0]))
  expect(outcome).toEqual({ complete: true })
  expect(seen).toHaveLength(2500)
})

test('a stream whose row can not be taken rejects with why, and gives its connection back', async () => {
  const many = statement('UNWIND range(1, 2500) AS a RETURN a')
  for (let i = 0; i < 60; i++) {
    const seen: unknown[] = []
    const taking = database.stream(many, ([row]) => {
      if (row === 3) throw new Error('no place for it')
      seen.push(row)
    })
    await expect(taking).rejects.toThrow('no place for it')
    expect(seen).toEqual([1, 2])
  }
  expect(await database.read(statement('RETURN 1'))).toEqual([[1]])
})

test('connections are free again after many cancelled statements', async () => {
  for (let i = 0; i < 120; i++) await database.read(statement('RETURN 1'), { signal: AbortSignal.timeout(60_000) })
  const many = Array.from({ length: 30 }, () => database.read(statement(ENDLESS), { signal: AbortSignal.timeout(50) }))
  const outcomes = await Promise.allSettled(many)
  expect(
    outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as ClientError).code : 'done')),
  ).toEqual(Array(30).fill('TIMEOUT'))
  expect(await database.read(statement('RETURN 1'))).toEqual([[1]])
})

test('connections are free again after many statements that failed, reads and streams', async () => {
  const failing = statement('UNWIND [1, 0] AS a RETURN 1 / a')
  for (let i = 0; i < 60; i++) {
    await expect(database.read(failing)).rejects.toThrow(/zero/)
    await expect(database.stream(failing, () => undefined)).rejects.toThrow(/zero/)
  }
  expect(await database.read(statement('RETURN 1'))).toEqual([[1]])
})

test('a database that is not there is UNAVAILABLE, without its address', async () => {
  const nowhere = new Neo4jDatabase({ uri: `bolt://127.0.0.1:${await freePort()}`, username: 'neo4j', password: 'x' })
  const failure = await nowhere.read(statement('RETURN 1'), { timeoutMs: 500 }).catch((error: unknown) => error)
  await nowhere.close()
  expect(failure).toMatchObject({ name: 'ClientError', code: 'UNAVAILABLE' })
  expect((failure as Error).message).not.toMatch(/127\.0\.0\.1|bolt/)
})

test('a profile has the rows and names the operators', async () => {
  const { rows, plan } = await database.profile(statement('UNWIND [1, 2, 3] AS n RETURN n'))
  expect(rows).toEqual([[1], [2], [3]])
  expect(plan.operatorType).toMatch(/ProduceResults/)
  expect(plan.children).toHaveLength(1)
})
