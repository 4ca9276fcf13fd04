import { setTimeout as after } from 'node:timers/promises'
import { createLanes } from '../../src/execute/lanes'
import { DEFAULT_LIMITS } from '../../src/settings/limits'

const unending = new AbortController().signal

/** An operation of a cost that runs until it is told to end. */
function operations(longLane: number, processors: number) {
  const laneOf = createLanes<number>({ ...DEFAULT_LIMITS, longLane }, processors)
  const running: number[] = []
  const ends: (() => void)[] = []
  const ask = (cost: number) => {
    const work = () =>
      new Promise<number>((resolve) => {
        running.push(cost)
        ends.push(() => {
          running.splice(running.indexOf(cost), 1)
          resolve(cost)
        })
      })
    return laneOf([], {}, cost).run(undefined, work, unending)
  }
  return { ask, running, ends }
}

const PROCESSORS = 3
const CHEAP = 1
const COSTLY = DEFAULT_LIMITS.longCost + 1

test('costly ones run together, but one at a time while more cheap ones run than there are processors', async () => {
  const { ask, running, ends } = operations(2, PROCESSORS)
  const asked = [ask(COSTLY), ask(COSTLY), ask(COSTLY)]
  await after(1)
  expect(running).toEqual([COSTLY, COSTLY])
  for (let n = 0; n <= PROCESSORS; n++) asked.push(ask(CHEAP))
  ends.splice(0, 2).forEach((end) => end())
  asked.push(ask(COSTLY))
  await after(1)
  expect(running.filter((cost) => cost === COSTLY)).toHaveLength(1)
  expect(running.filter((cost) => cost === CHEAP)).toHaveLength(PROCESSORS + 1)
  // The cheap ones over, the next that ends or comes lets in as many as before.
  ends.splice(0, PROCESSORS + 1).forEach((end) => end())
  await after(1)
  asked.push(ask(COSTLY))
  await after(1)
  expect(running).toEqual([COSTLY, COSTLY])
  while (ends.length > 0) {
    ends.splice(0).forEach((end) => end())
    await after(1)
  }
  await Promise.all(asked)
  expect(running).toEqual([])
})

test.each([
  { longLane: 3, processors: 8, together: 3 },
  { longLane: 3, processors: 3, together: 2 },
  { longLane: 3, processors: 2, together: 1 },
  { longLane: 1, processors: 8, together: 1 },
  { longLane: 2, processors: 1, together: 1 },
])('of $longLane costly ones at most, $together run together on $processors processors', async (one) => {
  const { ask, running, ends } = operations(one.longLane, one.processors)
  const asked = [ask(COSTLY), ask(COSTLY), ask(COSTLY), ask(COSTLY)]
  await after(1)
  expect(running).toHaveLength(one.together)
  while (ends.length > 0) {
    ends.splice(0).forEach((end) => end())
    await after(1)
  }
  await Promise.all(asked)
})

test('a costly one that takes over a second lets another run beside it, but no more than the settings say', async () => {
  const { ask, running, ends } = operations(2, 2)
  const asked = [ask(COSTLY), ask(COSTLY), ask(COSTLY)]
  await after(800)
  expect(running).toHaveLength(1)
  await after(400)
  expect(running).toHaveLength(2)
  await after(1_200)
  expect(running).toHaveLength(2)
  while (ends.length > 0) {
    ends.splice(0).forEach((end) => end())
    await after(1)
  }
  await Promise.all(asked)
})
