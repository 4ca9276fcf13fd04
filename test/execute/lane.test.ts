import { setTimeout as after } from 'node:timers/promises'
import { Lane } from '../../src/execute/lane'

const never = () => false
const unending = new AbortController().signal

/** Work that ends when told. */
function work() {
  let end: () => void = () => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  let begun = false
  return { run: () => ((begun = true), ended), end, hasBegun: () => begun }
}

test('some run abreast, others wait in the order in which they came', async () => {
  const lane = new Lane('short', { abreast: () => 2, queue: 10, waitMs: 1_000, isLate: never })
  const works = [work(), work(), work(), work()]
  const runs = works.map(({ run }) => lane.run(run, unending))
  await after(1)
  expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, false, false])
  works[1]!.end()
  await after(1)
  expect(works.map(({ hasBegun }) => hasBegun())).toEqual([true, true, true, false])
  works.forEach(({ end }) => end())
  await Promise.all(runs)
  expect(works[3]!.hasBegun()).toBe(true)
})

test('who finds the queue full is told at once, and when to come again', async () => {
  const lane = new Lane('long', { abreast: () => 1, queue: 1, waitMs: 2_500, isLate: never })
  const [running, waiting] = [work(), work()]
  const runs = [lane.run(running.run, unending), lane.run(waiting.run, unending)]
  await expect(lane.run(async () => 1, unending)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    details: { retryAfterSeconds: 3 },
    message: 'The service is busy with long operations: try again in 3 s.',
  })
  running.end()
  waiting.end()
  await Promise.all(runs)
  expect(await lane.run(async () => 'free again', unending)).toBe('free again')
})

test('nobody waits for longer than is allowed, nor after giving up', async () => {
  const lane = new Lane('long', { abreast: () => 1, queue: 5, waitMs: 20, isLate: never })
  const running = work()
  const run = lane.run(running.run, unending)
  const giving = new AbortController()
  const gone = lane.run(async () => 1, giving.signal)
  giving.abort(new Error('gone'))
  await expect(gone).rejects.toThrow('gone')
  await expect(lane.run(async () => 1, unending)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  running.end()
  await run
  expect(await lane.run(async () => 'next', unending)).toBe('next')
})

test('work that fails gives up its place', async () => {
  const lane = new Lane('short', { abreast: () => 1, queue: 0, waitMs: 20, isLate: never })
  await expect(lane.run(() => Promise.reject(new Error('failed')), unending)).rejects.toThrow('failed')
  expect(await lane.run(async () => 'next', unending)).toBe('next')
})

test('while the process is late nobody is let wait, but who finds a place runs', async () => {
  let late = true
  const lane = new Lane('short', { abreast: () => 1, queue: 5, waitMs: 1_000, isLate: () => late })
  const running = work()
  const run = lane.run(running.run, unending)
  expect(running.hasBegun()).toBe(true)
  await expect(lane.run(async () => 1, unending)).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  late = false
  const waiting = lane.run(async () => 'in time', unending)
  running.end()
  await run
  expect(await waiting).toBe('in time')
})

test('as many run as may at the time, and whoever waits longest comes before whoever has just come', async () => {
  let places = 1
  const lane = new Lane('long', { abreast: () => places, queue: 5, waitMs: 1_000, isLate: never })
  const works = [work(), work(), work(), work(), work()]
  const begun = () => works.map(({ hasBegun }) => hasBegun())
  const runs = works.slice(0, 3).map(({ run }) => lane.run(run, unending))
  await after(1)
  expect(begun()).toEqual([true, false, false, false, false])
  places = 3
  runs.push(lane.run(works[3]!.run, unending))
  await after(1)
  expect(begun()).toEqual([true, true, true, false, false])
  places = 1
  works[0]!.end()
  works[1]!.end()
  runs.push(lane.run(works[4]!.run, unending))
  await after(1)
  expect([lane.size, begun()]).toEqual([1, [true, true, true, false, false]])
  works[2]!.end()
  await after(1)
  expect([lane.size, begun()]).toEqual([1, [true, true, true, true, false]])
  works.forEach(({ end }) => end())
  await Promise.all(runs)
  expect(lane.size).toBe(0)
})

test('a lane that widens counts from the last that began, tells who comes and who waits, and never exceeds the most', async () => {
  const lane = new Lane('long', {
    abreast: () => 1,
    widening: { afterMs: 60, most: 3 },
    queue: 5,
    waitMs: 5_000,
    isLate: never,
  })
  const works = Array.from({ length: 5 }, work)
  const begun = () => works.filter(({ hasBegun }) => hasBegun()).length
  const runs = works.slice(0, 1).map(({ run }) => lane.run(run, unending))
  await after(90)
  // Nobody waited: who comes now finds a place at once, the next does not.
  runs.push(...works.slice(1, 4).map(({ run }) => lane.run(run, unending)))
  await after(1)
  expect(begun()).toBe(2)
  await after(90)
  expect(begun()).toBe(3)
  await after(90)
  expect(begun()).toBe(3)
  works[0]!.end()
  await after(1)
  // Of three that run two are left, both for long.
  expect(begun()).toBe(4)
  runs.push(lane.run(works[4]!.run, unending))
  works.slice(0, 4).forEach(({ end }) => end())
  await after(1)
  expect([begun(), lane.size]).toEqual([5, 1])
  works[4]!.end()
  await Promise.all(runs)
  expect(lane.size).toBe(0)
})
