import { KeyRing } from '../../../src/access/keys/key-ring'
import { createKey, listKeys, revokeKey } from '../../../src/access/keys/key-store'
import type { Database } from '../../../src/graph/database'
import { emptyGraph, openTestDatabase } from '../database'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
})
afterAll(() => database.close())

const now = () => new Date().toISOString()
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString()

/** Asks until the answer is as wanted, for three seconds. */
async function within3s<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean): Promise<T> {
  for (const until = Date.now() + 3_000; ;) {
    const answer = await ask()
    if (wanted(answer) || Date.now() > until) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

test('a key is stored as a hash, is known at once, and no longer a few seconds after it is revoked', async () => {
  const ring = new KeyRing(() => database)
  expect(await ring.callerOf('wb_nothing')).toBeUndefined()
  const secret = await createKey(database, { name: 'desk', role: 'EDITOR', expiresAt: null, now: now() })
  expect(secret).toMatch(/^wb_[\w-]{43}$/)
  expect(JSON.stringify(await listKeys(database))).not.toContain(secret.slice(3))
  expect(await within3s(() => ring.callerOf(secret), Boolean)).toEqual({ name: 'desk', role: 'EDITOR', via: 'KEY' })
  await revokeKey(database, 'desk', now())
  expect(
    await within3s(
      () => ring.callerOf(secret),
      (caller) => !caller,
    ),
  ).toBeUndefined()
  const [key] = await listKeys(database)
  expect(key).toMatchObject({ name: 'desk', lastUsedAt: expect.stringMatching(/:00(:00)?Z$/) })
})

test('a key ends when it expires', async () => {
  const ring = new KeyRing(() => database)
  const secret = await createKey(database, { name: 'visitor', role: 'READER', expiresAt: inSeconds(4), now: now() })
  expect(await ring.callerOf(secret)).toMatchObject({ name: 'visitor' })
  await new Promise((resolve) => setTimeout(resolve, 4_100))
  expect(await ring.callerOf(secret)).toBeUndefined()
})

test('a name is given once, by ten at once too, and revoking twice changes nothing', async () => {
  const given = { name: 'team', role: 'READER', expiresAt: null, now: now() } as const
  const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => createKey(database, given)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const first = await revokeKey(database, 'team', now())
  expect(await revokeKey(database, 'team', inSeconds(5))).toBe(first)
  await expect(createKey(database, given)).rejects.toMatchObject({ code: 'CONFLICT' })
  await expect(revokeKey(database, 'nobody', now())).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('guessing costs the database nothing', async () => {
  let reads = 0
  const counting = { ...database, read: (...args: Parameters<Database['read']>) => (reads++, database.read(...args)) }
  const ring = new KeyRing(() => counting as Database)
  for (let i = 0; i < 200; i++) expect(await ring.callerOf(`wb_guess${i}`)).toBeUndefined()
  expect(reads).toBeLessThan(5)
})
