import fc from 'fast-check'
import { formatBasicDay, isoOfBasicDay, readBasicDay } from '../../src/time/basic-day'
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../src/time/day'

const day = fc.oneof(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), fc.constantFrom(FIRST_DAY, LAST_DAY))

test('every day is read back from where it stands in a text', () => {
  fc.assert(
    fc.property(day, fc.stringMatching(/^[0-9*.]{0,9}$/), (one, before) => {
      const text = `${before}${formatBasicDay(one)}19000101`
      expect(formatBasicDay(one)).toBe(formatDay(one).replaceAll('-', ''))
      expect(readBasicDay(text, before.length)).toBe(one)
      expect(isoOfBasicDay(text, before.length)).toBe(formatDay(one))
    }),
    { numRuns: 2_000 },
  )
})

test.each(['2000-02-29', '1900-02-28', '1900-03-01', '2024-12-31', '0004-02-29', '1969-12-31', '1970-01-01'])(
  '%s, at an end of a month or era, is the same day as by the calendar',
  (iso) => expect(readBasicDay(iso.replaceAll('-', ''), 0)).toBe(parseDay(iso)),
)

test.each(['', '2019', '20191301', '20190532', '2019-5-3'])('“%s” is none', (text) => {
  expect(() => readBasicDay(text, 0)).toThrow('basic-day')
})
