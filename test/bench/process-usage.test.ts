import { spawn } from 'node:child_process'
import { awaitRest, cpuMs, memoryMb, parseCpuMs } from '../../bench/measure/process-usage'

test('the time of a process whose name has spaces and brackets', () => {
  const line = '42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 150 25 7 8 20 0 11 0 100'
  expect(parseCpuMs(line)).toBe(1750)
})

test('a process that is not there has no figures', () => {
  expect(cpuMs(2 ** 30)).toBeUndefined()
  expect(memoryMb(2 ** 30, 'VmRSS')).toBeUndefined()
})

test('a process is at rest once it has nothing to do, and waited for no longer than is said', async () => {
  const busyMs = 1_500
  const program = `for (const until = Date.now() + ${busyMs}; Date.now() < until;);setTimeout(() => 0, 60_000)`
  const child = spawn(process.execPath, ['-e', program])
  const started = Date.now()
  await awaitRest([child.pid!], 500)
  expect(Date.now() - started).toBeLessThan(busyMs)
  await awaitRest([child.pid!], 30_000)
  expect(Date.now() - started).toBeGreaterThan(busyMs)
  child.kill()
}, 40_000)
