import fc from 'fast-check'
import { barsOf, silencesOf, type Barred } from '../../explorer/src/panel/bars'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../src/time/day'

const day = (text: string) => parseDay(text)!
const block = (kind: string, start: string | null, end: string | null, from: string, until: string): Barred => ({
  kind,
  contested: false,
  earliestStart: start === null ? FIRST_DAY : day(start),
  latestStart: day(from),
  earliestEnd: day(until),
  latestEnd: end === null ? LAST_DAY : day(end),
  reachStart: day(from),
  reachEnd: day(until),
})

const HAMAS = [
  block('', '1993-01-01', null, '1993-01-01', '2017-12-31'),
  block('', null, null, '2024-04-04', '2024-04-04'),
  block('WEAPONS', '1993-01-01', null, '1993-01-01', '2017-12-31'),
]

test('the tie comes first, then its instruments', () => {
  const { rows } = barsOf([HAMAS[2]!, HAMAS[1]!, HAMAS[0]!], null)
  expect(rows.map(({ kind }) => kind)).toEqual(['', 'WEAPONS'])
})

test('between two reports lies silence, with its days and its length', () => {
  const [whole] = barsOf(HAMAS, null).rows
  expect(whole!.stretches.map(({ kind }) => kind)).toEqual(['REPORTED', 'SILENT', 'REPORTED'])
  expect(whole!.stretches[1]!.words).toBe('silence: no report for 6 years 3 months, 2018-01-01 to 2024-04-03')
  expect(silencesOf(HAMAS)).toEqual(['No report for 6 years 3 months, 2018-01-01 to 2024-04-03.'])
})

test('what is open is marked, and what is bounded is not', () => {
  const [first, , last] = barsOf(HAMAS, null).rows[0]!.stretches
  expect([first!.openStart, first!.openEnd]).toEqual([false, true])
  expect([last!.openStart, last!.openEnd]).toEqual([true, true])
})

test('where the points let it hold longer than anybody reports, it is only possible', () => {
  const { rows } = barsOf([block('', '2010-01-01', '2020-01-01', '2014-01-01', '2016-01-01')], null)
  expect(rows[0]!.stretches.map(({ kind }) => kind)).toEqual(['POSSIBLE', 'POSSIBLE', 'REPORTED'])
})

test('the time chosen widens the axis, and is marked on it', () => {
  const { chosen } = barsOf(HAMAS, { from: day('2030-01-01'), to: day('2030-12-31') })
  expect(chosen!.x0).toBeGreaterThan(0.9)
  expect(chosen!.x1).toBeLessThanOrEqual(1)
  expect(barsOf(HAMAS, { from: FIRST_DAY, to: day('1990-01-01') }).chosen!.x0).toBe(0)
})

test('whatever the days, everything lies on the axis, in order, and silences never overlap reports', () => {
  const days = fc.integer({ min: day('1900-01-01'), max: day('2100-01-01') })
  const blocks = fc
    .uniqueArray(days, { minLength: 2, maxLength: 8 })
    .map((all) => all.sort((one, other) => one - other))
    .map((all) =>
      Array.from({ length: Math.floor(all.length / 2) }, (_, index): Barred => {
        const [from, to] = [all[2 * index]!, all[2 * index + 1]!]
        const open = index % 2 === 0
        return {
          kind: '',
          contested: false,
          earliestStart: open ? FIRST_DAY : from,
          latestStart: from,
          earliestEnd: to,
          latestEnd: open ? LAST_DAY : to,
          reachStart: from,
          reachEnd: to,
        }
      }),
    )
  fc.assert(
    fc.property(blocks, (some) => {
      const { rows, ticks } = barsOf(some, null)
      for (const { stretches } of rows) {
        for (const { x0, x1 } of stretches) expect(0 <= x0 && x0 < x1 && x1 <= 1).toBe(true)
        const edges = stretches.flatMap(({ x0, x1 }) => [x0, x1])
        expect(edges).toEqual([...edges].sort((one, other) => one - other))
      }
      expect(ticks.length).toBeLessThanOrEqual(8)
    }),
  )
})
