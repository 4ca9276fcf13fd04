import { setTimeout as sleep } from 'node:timers/promises'
import { JournalWatch } from '../../src/journal/journal-watch'

const POLL_MS = 20
/** Longer than any test: only a nudge makes it look. */
const NEVER_MS = 600_000

let head = 0
let looks = 0
const readHead = async () => (looks++, head)
const signal = new AbortController().signal

beforeEach(() => {
  head = 5
  looks = 0
})

const isDone = async (promise: Promise<void>): Promise<boolean> =>
  Promise.race([promise.then(() => true), sleep(5).then(() => false)])

test('whoever waits is told once the journal has gone on behind their place, and not before', async () => {
  const watch = new JournalWatch(readHead, POLL_MS)
  await watch.past(4, signal)
  const next = watch.past(5, signal)
  await sleep(3 * POLL_MS)
  expect(await isDone(next)).toBe(false)
  head = 6
  await next
})

test('a hundred who wait cost one look at a time, and none when nobody waits', async () => {
  const watch = new JournalWatch(readHead, POLL_MS)
  const all = Array.from({ length: 100 }, () => watch.past(5, new AbortController().signal))
  await sleep(6 * POLL_MS)
  expect(looks).toBeLessThanOrEqual(6)
  head = 6
  await Promise.all(all)
  const before = looks
  await sleep(4 * POLL_MS)
  expect(looks).toBe(before)
})

test('what this process wrote is told at once', async () => {
  const watch = new JournalWatch(readHead, NEVER_MS)
  const next = watch.past(5, signal)
  head = 6
  watch.nudge()
  await next
  expect(looks).toBe(1)
  watch.nudge()
  expect(looks).toBe(1)
})

test('a write during a look, which came too early for it, is looked for again', async () => {
  let release = () => undefined as void
  const late = new Promise<void>((resolve) => (release = resolve))
  const watch = new JournalWatch(async () => {
    const seen = await readHead()
    if (looks === 1) await late
    return seen
  }, NEVER_MS)
  const next = watch.past(5, signal)
  watch.nudge()
  head = 6
  watch.nudge()
  release()
  await next
  expect(looks).toBe(2)
})

test('who gives up waits no longer, and the others go on', async () => {
  const watch = new JournalWatch(readHead, POLL_MS)
  const controller = new AbortController()
  const [leaving, staying] = [watch.past(5, controller.signal), watch.past(5, signal)]
  controller.abort()
  await leaving
  expect(await isDone(staying)).toBe(false)
  head = 6
  await staying
})

test('a journal that cannot be read is told to all who wait; later ones are served again', async () => {
  let fails = true
  const watch = new JournalWatch(async () => {
    if (fails) throw new Error('out of reach')
    return readHead()
  }, POLL_MS)
  const waiting = [watch.past(5, signal), watch.past(5, signal)]
  for (const each of waiting) await expect(each).rejects.toThrow('out of reach')
  fails = false
  await watch.past(4, signal)
})
