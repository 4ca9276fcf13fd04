import fc from 'fast-check'
import { yearShift } from '../../../src/questions/stats/year-shift'
import { dayOf, formatDay } from '../../../src/time/day'

const yearOf = (day: number): number => Number(formatDay(day).slice(0, 4))

test('the year of a moved day, read off the day it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayOf(1200, 1, 1)!, max: dayOf(2400, 12, 31)! }),
      fc.oneof(
        fc.integer({ min: -5000, max: 5000 }),
        fc.constantFrom(0, 1, -1, 365, -365, 366, -366, 1096, -1096, 146_097),
      ),
      (day, days) => {
        const { years, from } = yearShift(days)
        const text = formatDay(day)
        const place = yearOf(day) % 400
        const later = text.slice(5, 7) + text.slice(8) >= from[place]! ? 1 : 0
        expect(yearOf(day) + years[place]! + later).toBe(yearOf(day + days))
      },
    ),
    { numRuns: 3000 },
  )
})

test('for ever is beyond all years, both ways', () => {
  expect(yearShift(Infinity).years[24]! + 2024).toBeGreaterThan(9999)
  expect(yearShift(-Infinity).years[24]! + 2024).toBeLessThan(1)
})
