import { cpuMs, memoryMb, parseCpuMs } from '../../bench/measure/process-usage'

test('the time of a process whose name has spaces and brackets', () => {
  const line = '42 (a (b) c) S 1 42 42 0 -1 4194560 1 2 3 4 150 25 7 8 20 0 11 0 100'
  expect(parseCpuMs(line)).toBe(1750)
})

test('a process that is not there has no figures', () => {
  expect(cpuMs(2 ** 30)).toBeUndefined()
  expect(memoryMb(2 ** 30, 'VmRSS')).toBeUndefined()
})
