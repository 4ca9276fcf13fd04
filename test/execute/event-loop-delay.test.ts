import { setTimeout as after } from 'node:timers/promises'
import { EventLoopDelay } from '../../src/execute/event-loop-delay'

function block(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

test('the mean of half a second tells of a loop that was blocked, and later of one that no longer is', async () => {
  const delay = new EventLoopDelay()
  expect(delay.ms).toBe(0)
  await after(30)
  block(1_000)
  await after(30)
  const late = delay.ms
  expect(late).toBeGreaterThan(50)
  // Kept for the half second that follows.
  expect(delay.ms).toBe(late)
  await after(600)
  expect(delay.ms).toBeLessThan(late)
})

test('a loop that has not come to look at all is as late as that has lasted', () => {
  const delay = new EventLoopDelay()
  block(600)
  expect(delay.ms).toBeGreaterThanOrEqual(600)
})
