import edtf, { parse } from 'edtf'
import fc from 'fast-check'
import { FIRST_DAY, formatDay, LAST_DAY, parseDay } from '../../src/time/day'
import { readEdtf, type EdtfRange } from '../../src/time/edtf'
import type { DayRange } from '../../src/time/day-range'

const rangeText = (range: DayRange | null) => (range ? `${formatDay(range.earliest)}..${formatDay(range.latest)}` : '—')
const read = (text: string) => {
  const { start, end }: EdtfRange = readEdtf(text)
  return start === end ? rangeText(start) : `${rangeText(start)} / ${rangeText(end)}`
}

test.each([
  ['1986', '1986-01-01..1986-12-31'],
  ['1986-02', '1986-02-01..1986-02-28'],
  ['1984-02', '1984-02-01..1984-02-29'],
  ['1986-05-03', '1986-05-03..1986-05-03'],
  [' 1986 ', '1986-01-01..1986-12-31'],
  ['0033', '0033-01-01..0033-12-31'],
])('level 0: %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['198X', '1980-01-01..1989-12-31'],
  ['19XX', '1900-01-01..1999-12-31'],
  ['1986-XX', '1986-01-01..1986-12-31'],
  ['1986-04-XX', '1986-04-01..1986-04-30'],
  ['1986-XX-XX', '1986-01-01..1986-12-31'],
])('digits left out: %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['2024-21', '2024-03-01..2024-05-31'],
  ['2024-22', '2024-06-01..2024-08-31'],
  ['2024-23', '2024-09-01..2024-11-30'],
  ['2023-24', '2023-12-01..2024-02-29'],
  ['2024-21~', '2023-12-01..2024-08-31'],
  ['2024-21/..', '2024-03-01..2024-05-31 / —'],
])('seasons: %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['1986~', '1985-01-01..1987-12-31'],
  ['1986?', '1985-01-01..1987-12-31'],
  ['1986%', '1985-01-01..1987-12-31'],
  ['1986-01~', '1985-12-01..1986-02-28'],
  ['1986-05-03?', '1986-05-02..1986-05-04'],
  ['2012-12-31~', '2012-12-30..2013-01-01'],
  ['1986~/1990-05?', '1985-01-01..1987-12-31 / 1990-04-01..1990-06-30'],
])('~, ? and %% widen by one unit of the precision given: %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['2014/2016-03', '2014-01-01..2014-12-31 / 2016-03-01..2016-03-31'],
  ['2014-05-01/2014-05-01', '2014-05-01..2014-05-01 / 2014-05-01..2014-05-01'],
  ['2014/2014-03', '2014-01-01..2014-12-31 / 2014-03-01..2014-03-31'],
  ['1986/..', '1986-01-01..1986-12-31 / —'],
  ['1986/', '1986-01-01..1986-12-31 / —'],
  ['../1990', '— / 1990-01-01..1990-12-31'],
  ['/1990', '— / 1990-01-01..1990-12-31'],
])('intervals: %s', (text, expected) => expect(read(text)).toBe(expected))

test.each([
  ['1985-02-30', 'is not a date'],
  ['2023-02-29', 'no calendar has'],
  ['2023-04-31', 'is not a date'],
  ['1986-13', 'is not a date'],
  ['spring 1986', 'is not a date'],
  ['', 'is not a date'],
  ['..', 'is not a date'],
  ['../..', 'neither a start nor an end'],
  ['1990/1986', 'ends before it starts'],
  ['1986/1987/1988', 'is not a date or an interval'],
  ['1986/soon', 'holds "soon"'],
  ['0000', 'out of range'],
  ['-0100', 'out of range'],
  ['XXXX', 'out of range'],
  ['Y170000002', 'is not a date'],
  ['2024-04-04T10:00:00Z', 'time of day'],
  ['[1986,1987]', 'is not a date'],
  ['1'.repeat(100_000), 'is not a date'],
])('refused: %j', (text, problem) => {
  expect(() => readEdtf(text)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(problem) }),
  )
  expect(() => readEdtf(text)).toThrow(/Allowed is EDTF .*1986-05-03/)
})

test('a day reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
      expect(readEdtf(formatDay(day))).toEqual({
        start: { earliest: day, latest: day },
        end: { earliest: day, latest: day },
      })
    }),
  )
})

test('widening never leaves the calendar', () => {
  expect(read('0001~')).toBe('0001-01-01..0002-12-31')
  expect(read('9999~')).toBe('9998-01-01..9999-12-31')
  expect(readEdtf('9999-12-31~').end!.latest).toBe(parseDay('9999-12-31'))
})

test('what is read without the grammar is what the grammar reads', () => {
  const part = fc
    .tuple(fc.nat(9999), fc.nat(26), fc.nat(33), fc.constantFrom(1, 2, 3))
    .map(([year, month, day, parts]) =>
      [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')]
        .slice(0, parts)
        .join('-'),
    )
  const outcome = (read: () => string) => {
    try {
      return read()
    } catch {
      return 'refused'
    }
  }
  fc.assert(
    fc.property(part, (text) => {
      const byGrammar = outcome(() => {
        const { min, max } = edtf(parse(text, { level: 1, types: ['Date', 'Season'], seasonUncertainty: true }))
        const isSeason = text.length === 7 && Number(text.slice(5)) > 12
        return isSeason
          ? 'season'
          : `${new Date(min).toISOString().slice(0, 10)}..${new Date(max).toISOString().slice(0, 10)}`
      })
      fc.pre(byGrammar !== 'season')
      const [, month = '01', day = '01'] = text.split('-')
      const exists =
        Number(month) >= 1 && Number(month) <= 12 && parseDay(`${text.slice(0, 4)}-${month}-${day}`) !== undefined
      expect(outcome(() => read(text))).toBe(exists ? byGrammar : 'refused')
    }),
    { numRuns: 500 },
  )
})
