import fc from 'fast-check'
import {
  blockBegin,
  blockIsContested,
  blockKind,
  countBlocks,
  readBlocks,
  readTimesDay,
  writeTimes,
} from '../../src/claims/tie-times'
import { INSTRUMENTS } from '../../src/claims/vocabulary'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../src/time/day'

const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const points = { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day }
const block = fc.record({ kind: fc.constantFrom('', ...INSTRUMENTS), ...points, reachStart: day, reachEnd: day })
const tie = fc
  .record({ ...points, lastReported: day, marked: fc.array(fc.tuple(block, fc.boolean()), { maxLength: 6 }) })
  .map(({ marked, ...rest }) => ({
    ...rest,
    blocks: marked.map(([one]) => one),
    blockContested: marked.map(([, contested]) => contested),
  }))

test('all days and blocks of a tie are read back', () => {
  fc.assert(
    fc.property(tie, (one) => {
      const times = writeTimes(one)
      for (const name of ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'lastReported'] as const)
        expect(readTimesDay(times, name)).toBe(one[name])
      expect(countBlocks(times)).toBe(one.blocks.length)
      expect(readBlocks(times)).toEqual(one.blocks)
      one.blockContested.forEach((contested, index) =>
        expect(blockIsContested(times, blockBegin(index))).toBe(contested),
      )
    }),
  )
})

test('the days of the tie come first, then each block behind its letter', () => {
  const [from, to] = [parseDay('1986-01-01')!, parseDay('1986-12-31')!]
  const held = { earliestStart: from, latestStart: to, earliestEnd: from, latestEnd: to }
  const blocks = ['', 'WEAPONS'].map((kind) => ({ kind, ...held, reachStart: from, reachEnd: to }))
  const times = writeTimes({ ...held, lastReported: to, blocks, blockContested: [false, true] })
  const block = '198601011986123119860101198612311986010119861231'
  expect(times).toBe(`1986010119861231198601011986123119861231*.${block}w!${block}`)
  expect(blockKind(times, blockBegin(1))).toBe('WEAPONS')
})

test('a text that is cut, or has an unknown kind, is no mistake of a caller', () => {
  expect(() => countBlocks('19860101')).toThrow('tie-times')
  expect(() => blockKind('?', 0)).toThrow('tie-times-kind')
})
