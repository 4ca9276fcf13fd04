import { formatDay, parseDay } from '../../src/time/day'
import { bucketsOf, countBars, reportedSpan, touched } from '../../explorer/src/time/buckets'
import { blockOf, lineOf, openBlockOf } from './line-of'

const span = (from: string, to: string) => ({ from: parseDay(from)!, to: parseDay(to)! })

test('years over a long span, one more at the end; months over a short one', () => {
  expect(bucketsOf(span('1990-05-01', '1999-02-01')).map(({ label }) => label)).toEqual(
    Array.from({ length: 11 }, (_, n) => String(1990 + n)),
  )
  const months = bucketsOf(span('2023-10-07', '2024-04-04'))
  expect([months.length, months[0]!.label, months.at(-1)!.label]).toEqual([24, '2023-01', '2024-12'])
  expect(months.map(({ to }) => formatDay(to)).slice(0, 3)).toEqual(['2023-01-31', '2023-02-28', '2023-03-31'])
})

test('a bar counts what answers: surely, and possibly', () => {
  const lines = [
    lineOf('a', 'b', { blocks: [blockOf('1990-01-01', '1994-12-31')] }),
    lineOf('a', 'c', { blocks: [openBlockOf('1993-01-01', '1995-06-30')] }),
  ]
  expect(reportedSpan(lines)).toEqual(span('1990-01-01', '1995-06-30'))
  const buckets = bucketsOf(span('1990-01-01', '1999-01-01'))
  const bars = countBars(lines, buckets, 1096, [])
  const of = (year: string) => bars[buckets.findIndex(({ label }) => label === year)]
  expect(of('1990')).toEqual({ certain: 1, possible: 1 })
  expect(of('1993')).toEqual({ certain: 2, possible: 2 })
  expect(of('1996')).toEqual({ certain: 0, possible: 1 })
  expect(of('1999')).toEqual({ certain: 0, possible: 0 })
})

test('a period is found among the years', () => {
  const buckets = bucketsOf(span('1990-01-01', '1999-01-01'))
  const days = span('1991-06-01', '1993-01-01')
  expect(touched(buckets, days.from, days.to)).toEqual([1, 3])
  expect(touched(buckets, parseDay('2050-01-01')!, parseDay('2051-01-01')!)).toBeNull()
})

test('no ties, no span', () => expect(reportedSpan([])).toBeUndefined())
