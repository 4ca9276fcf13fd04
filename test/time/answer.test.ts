import fc from 'fast-check'
import { answer, type AskedTime, type Timing } from '../../src/time/answer'
import type { Block } from '../../src/time/block'
import { FIRST_DAY, LAST_DAY } from '../../src/time/day'
import { readPoints, theDay } from './points-text'

const block = (points: string, reach: string, kind = ''): Block => {
  const [start, end] = reach.split(' ')
  return { ...readPoints(points), reachStart: theDay(start!), reachEnd: theDay(end!), kind }
}
const asked = (period: string, more: Partial<AskedTime> = {}): AskedTime => {
  const [from, to = from] = period.split(' ')
  return { from: theDay(from!), to: theDay(to!), maxGapDays: 1096, timing: 'POSSIBLE', ...more }
}

const reported = block('1993-01-01 1993-12-31 2017-01-01 —', '1993-01-01 2017-12-31')
const observed = block('— 2024-04-04 2024-04-04 —', '2024-04-04 2024-04-04')

test.each([
  ['1992-12-31', undefined],
  ['1993-01-01', { timing: 'POSSIBLE', gapDays: 0 }],
  ['1993-12-30', { timing: 'POSSIBLE', gapDays: 0 }],
  ['1993-12-31', { timing: 'CERTAIN', gapDays: 0 }],
  ['2017-01-01', { timing: 'CERTAIN', gapDays: 0 }],
  ['2017-01-02', { timing: 'POSSIBLE', gapDays: 0 }],
  ['2018-01-01', { timing: 'POSSIBLE', gapDays: 1 }],
  ['2020-12-31', { timing: 'POSSIBLE', gapDays: 1096 }],
  ['2021-01-01', undefined],
  ['1980-01-01 1993-12-31', { timing: 'CERTAIN', gapDays: 0 }],
])('a report is let stand for three years into silence: %s', (period, expected) =>
  expect(answer([reported], asked(period))).toEqual(expected),
)

test('at most maxGapDays, or for ever', () => {
  expect(answer([observed], asked('2021-04-04'))).toEqual({ timing: 'POSSIBLE', gapDays: 1096 })
  expect(answer([observed], asked('2021-04-03'))).toBeUndefined()
  expect(answer([observed], asked('2024-04-05', { maxGapDays: 0 }))).toBeUndefined()
  expect(answer([observed], asked('1950-01-01', { maxGapDays: null }))).toEqual({ timing: 'POSSIBLE', gapDays: 27122 })
})

test('the nearest of the blocks that answer gives the gap', () => {
  const clipped = [
    { ...reported, earliestStart: theDay('1993-01-01') },
    { ...observed, earliestStart: theDay('1993-01-01') },
  ]
  expect(answer(clipped, asked('2019-06-01', { maxGapDays: null }))).toEqual({ timing: 'POSSIBLE', gapDays: 517 })
  const ended = { ...reported, latestEnd: theDay('2017-12-31') }
  expect(answer([ended, observed], asked('2019-06-01', { maxGapDays: null }))).toEqual({
    timing: 'POSSIBLE',
    gapDays: 1769,
  })
})

test('nothing is certain across a silence', () => {
  const blocks = [
    block('— 1986-05-01 1986-05-01 —', '1986-05-01 1986-05-01'),
    block('— 2017-05-01 2017-05-01 —', '2017-05-01 2017-05-01'),
  ]
  expect(answer(blocks, asked('2000-01-01'))).toBeUndefined()
  expect(answer(blocks, asked('2000-01-01', { maxGapDays: null }))).toEqual({ timing: 'POSSIBLE', gapDays: 4993 })
  expect(answer(blocks, asked('2017-05-01', { timing: 'CERTAIN' }))).toEqual({ timing: 'CERTAIN', gapDays: 0 })
})

test('instruments asked: their blocks answer, and not the tie’s', () => {
  const blocks = [
    reported,
    { ...reported, kind: 'WEAPONS', earliestStart: theDay('2000-01-01'), reachStart: theDay('2000-01-01') },
  ]
  expect(answer(blocks, asked('1995-01-01'), ['WEAPONS'])).toBeUndefined()
  expect(answer(blocks, asked('1995-01-01'), [])).toBeDefined()
  expect(answer(blocks, asked('2001-01-01'), ['FUNDING', 'WEAPONS'])).toBeDefined()
  expect(answer(blocks, asked('2001-01-01'), ['FUNDING'])).toBeUndefined()
})

test('a period without an end', () => {
  expect(answer([observed], { ...asked('2020-01-01'), to: LAST_DAY })).toEqual({ timing: 'CERTAIN', gapDays: 0 })
  expect(answer([observed], { ...asked('2024-04-05'), to: LAST_DAY })).toEqual({ timing: 'POSSIBLE', gapDays: 1 })
  expect(answer([observed], { ...asked('2024-04-03'), from: FIRST_DAY })).toEqual({ timing: 'POSSIBLE', gapDays: 1 })
})

test('equals asking day by day', () => {
  const small = fc.integer({ min: 0, max: 30 })
  const anyBlock = fc
    .tuple(small, small, small, small, fc.boolean(), fc.boolean())
    .map(([a, b, c, d, openStart, openEnd]): Block => {
      const [es, x, y, le] = [a, b, c, d].sort((p, q) => p - q) as [number, number, number, number]
      const swap = (a + b) % 2
      const points = { latestStart: swap ? y : x, earliestEnd: swap ? x : y }
      return {
        ...points,
        kind: '',
        earliestStart: openStart ? FIRST_DAY : es,
        latestEnd: openEnd ? LAST_DAY : le,
        reachStart: openStart ? x : es,
        reachEnd: openEnd ? y : le,
      }
    })
  const gap = fc.option(fc.integer({ min: 0, max: 10 }))
  const timing = fc.constantFrom<Timing>('POSSIBLE', 'CERTAIN')
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 3 }), small, small, gap, timing, (blocks, a, b, maxGapDays, want) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)]
      expect(answer(blocks, { from, to, maxGapDays, timing: want })).toEqual(
        naively(blocks, from, to, maxGapDays, want),
      )
    }),
    { numRuns: 300 },
  )
})

/** Walks over days: which days of the period could it hold, and how many steps away is a day of the reach. */
function naively(blocks: Block[], from: number, to: number, maxGapDays: number | null, want: Timing) {
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const found = blocks.flatMap((one) => {
    if (!days.some((day) => day >= one.earliestStart && day <= one.latestEnd)) return []
    const reach = Array.from({ length: one.reachEnd - one.reachStart + 1 }, (_, i) => one.reachStart + i)
    const gapDays = Math.min(...days.flatMap((day) => reach.map((reportedDay) => Math.abs(day - reportedDay))))
    const certain = one.latestStart <= days.at(-1)! && one.earliestEnd >= days[0]!
    return (maxGapDays !== null && gapDays > maxGapDays) || (want === 'CERTAIN' && !certain)
      ? []
      : [{ gapDays, certain }]
  })
  if (!found.length) return undefined
  return {
    timing: found.some((one) => one.certain) ? 'CERTAIN' : 'POSSIBLE',
    gapDays: Math.min(...found.map((one) => one.gapDays)),
  }
}
