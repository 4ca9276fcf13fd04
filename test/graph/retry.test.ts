import fc from 'fast-check'
import { Neo4jError } from 'neo4j-driver'
import { type ClientError } from '../../src/errors/client-error'
import { clientErrorOf, isTransient } from '../../src/graph/database-error'
import { retry, retryDelay } from '../../src/graph/retry'

const failing = (times: number) => {
  let calls = 0
  const work = async () => {
    if (++calls <= times) throw new Error(`failure ${calls}`)
    return calls
  }
  return { work, calls: () => calls }
}
const soon = () => Date.now() + 60_000

test('work that fails in passing is done again until it succeeds', async () => {
  expect(await retry(failing(2).work, { isWorthRetrying: () => true, deadline: soon() })).toBe(3)
})

test('what is not worth it, what has been tried five times and what would be late is given up', async () => {
  const hopeless = failing(9)
  await expect(retry(hopeless.work, { isWorthRetrying: () => false, deadline: soon() })).rejects.toThrow('failure 1')
  const stubborn = failing(9)
  await expect(retry(stubborn.work, { isWorthRetrying: () => true, deadline: soon() })).rejects.toThrow('failure 5')
  const late = failing(9)
  await expect(retry(late.work, { isWorthRetrying: () => true, deadline: Date.now() })).rejects.toThrow('failure 1')
  expect([hopeless.calls(), stubborn.calls(), late.calls()]).toEqual([1, 5, 1])
})

test('delays double, and jitter never takes more than half away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempt, random) => {
      const full = 25 * 2 ** (attempt - 1)
      const delay = retryDelay(attempt, random)
      expect(delay).toBeGreaterThanOrEqual(full / 2)
      expect(delay).toBeLessThan(full)
    }),
  )
})

const neo4jError = (code: string, message = 'at bolt://10.0.0.1: MATCH (n)') =>
  new Neo4jError(message, code, '50N42', 'error', undefined as never)

test.each([
  ['Neo.TransientError.Transaction.DeadlockDetected', 'UNAVAILABLE'],
  ['ServiceUnavailable', 'UNAVAILABLE'],
  ['SessionExpired', 'UNAVAILABLE'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
])('%s is %s to a client, and shows nothing of the inside', (code, expected) => {
  const seen = clientErrorOf(neo4jError(code))
  expect(seen).toMatchObject({ code: expected })
  expect((seen as ClientError).message).not.toMatch(/bolt|MATCH/)
})

test('a mistake in a statement stays what it is: not the client’s to see', () => {
  const mistake = neo4jError('Neo.ClientError.Statement.SyntaxError')
  expect(clientErrorOf(mistake)).toBe(mistake)
  expect(isTransient(mistake)).toBe(false)
})

test('a statement that somebody terminated is not sent again', () => {
  expect(isTransient(neo4jError('Neo.TransientError.Transaction.Terminated'))).toBe(false)
})
