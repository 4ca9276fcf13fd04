import fc from 'fast-check'
import { readWrittenDate } from '../../../src/import/mapping/written-date'
import { formatDay, FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import { readEdtf } from '../../../src/time/edtf'

const edtf = (text: string, order?: 'dmy' | 'mdy') => {
  const read = readWrittenDate(text, order)
  return 'edtf' in read ? read.edtf : `! ${read.problem}`
}

test.each([
  ['2019-05-03', '2019-05-03'],
  ['2019-05', '2019-05'],
  ['1986~', '1986~'],
  ['198X', '198X'],
  ['2014/2016-03', '2014/2016-03'],
  ['2014/..', '2014/..'],
  ['../1990', '../1990'],
  ['2019/05/03', '2019-05-03'],
  ['2019/5', '2019-05'],
  ['2019.5.3', '2019-05-03'],
  ['3.5.2019', '2019-05-03'],
  ['25/12/2019', '2019-12-25'],
  ['12/25/2019', '2019-12-25'],
  ['4/4/2019', '2019-04-04'],
  ['05/2019', '2019-05'],
  ['2019-05-03T10:00:00Z', '2019-05-03'],
  ['2019-05-03 00:00:00', '2019-05-03'],
  ['25/12/2019 14:05', '2019-12-25'],
  ['3 May 2019', '2019-05-03'],
  ['3rd May, 2019', '2019-05-03'],
  ['03-May-2019', '2019-05-03'],
  ['May 3, 2019', '2019-05-03'],
  ['Sept. 3rd, 2019', '2019-09-03'],
  ['Friday, 3 May 2019', '2019-05-03'],
  ['May 2019', '2019-05'],
  ['2019 May 3', '2019-05-03'],
  ['1990s', '199X'],
  ['c. 1990', '1990~'],
  ['circa May 1990', '1990-05~'],
  ['Q2 2014', '2014-04/2014-06'],
  ['spring 2014', '2014-21'],
  ['since 2014', '2014/..'],
  ['since 3 May 2014', '2014-05-03/..'],
  ['2014-', '2014/..'],
  ['2014 – present', '2014/..'],
  ['until 2016', '../2016'],
  ['1986-1988', '1986/1988'],
  ['1986–88', '1986/1988'],
  ['1990 to 1995', '1990/1995'],
  ['between 1990 and 1995', '1990/1995'],
  ['3–5 May 2019', '2019-05-03/2019-05-05'],
  ['May – June 2019', '2019-05/2019-06'],
  ['25/12/2019 - 31/12/2019', '2019-12-25/2019-12-31'],
  ['2019-05-03 - 2019-05-07', '2019-05-03/2019-05-07'],
  ['20190503', '2019-05-03'],
  ['2019.0', '2019'],
  ['٢٠١٩-٠٥-٠٣', '2019-05-03'],
  ['۲۰۱۹', '2019'],
])('%s is %s', (written, expected) => expect(edtf(written)).toBe(expected))

test('numbers alone do not say which is the month, the order does', () => {
  expect(edtf('3/5/2019')).toMatch(/day or the month first: say which by dates: dmy or dates: mdy/)
  expect(edtf('3/5/2019', 'dmy')).toBe('2019-05-03')
  expect(edtf('3/5/2019', 'mdy')).toBe('2019-03-05')
  expect(edtf('12/25/2019', 'dmy')).toMatch(/no month 25 under dates: dmy/)
})

test.each([
  ['3/5/19', /two digits/],
  ['31 April 2019', /no day 31/],
  ['soon', /is not a date: write 2019-05-03/],
  ['', /is not a date/],
  ['43588', /is not a date but, it seems, a spreadsheet's number of a day: format/],
  ['May', /is not a date/],
])('%s is refused', (written, problem) => expect(edtf(written)).toMatch(problem))

const someDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY })
const names = 'January February March April May June July August September October November December'.split(' ')

test('every way of writing a day gives that day', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const iso = formatDay(day)
      const [year, month, dayOfMonth] = iso.split('-') as [string, string, string]
      const name = names[Number(month) - 1]!
      expect(edtf(iso)).toBe(iso)
      expect(edtf(`${dayOfMonth}/${month}/${year}`, 'dmy')).toBe(iso)
      expect(edtf(`${Number(month)}/${Number(dayOfMonth)}/${year}`, 'mdy')).toBe(iso)
      expect(edtf(`${Number(dayOfMonth)} ${name} ${year}`)).toBe(iso)
      expect(edtf(`${name.slice(0, 3)} ${Number(dayOfMonth)}, ${year}`)).toBe(iso)
      expect(edtf(`${year}/${month}/${dayOfMonth}`)).toBe(iso)
    }),
  )
})

test('whatever is written: EDTF that can be read, or words; nothing is thrown', () => {
  const pieces = fc.constantFrom(
    '2019',
    '5',
    '31',
    '-',
    '/',
    '.',
    ' ',
    'May',
    'since',
    'to',
    '~',
    'c.',
    'X',
    '12:30',
    '–',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      ),
      (written) => {
        const read = readWrittenDate(written)
        if ('problem' in read) return expect(read.problem.length).toBeGreaterThan(10)
        try {
          readEdtf(read.edtf)
        } catch (error) {
          expect((error as { code?: string }).code).toBe('BAD_USER_INPUT')
        }
      },
    ),
    { numRuns: 500 },
  )
})
