import fc from 'fast-check'
import { dayOf, FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../src/time/day'

test('days count from 1970-01-01', () => {
  expect(parseDay('1970-01-01')).toBe(0)
  expect(parseDay('1969-12-31')).toBe(-1)
  expect(parseDay('2024-03-01')! - parseDay('2024-02-28')!).toBe(2)
  expect(formatDay(FIRST_DAY)).toBe('0001-01-01')
  expect(formatDay(LAST_DAY)).toBe('9999-12-31')
})

test.each(['2023-02-29', '2023-13-01', '2023-00-10', '0000-01-01', '2023-1-1', '2023-01-01T00:00', ''])(
  '%j is no day',
  (text) => expect(parseDay(text)).toBeUndefined(),
)

test('what is printed reads back', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      expect(parseDay(formatDay(day))).toBe(day)
    }),
  )
})

test('years below 100 are themselves, not of the twentieth century', () => {
  expect(formatDay(dayOf(33, 4, 3)!)).toBe('0033-04-03')
})
