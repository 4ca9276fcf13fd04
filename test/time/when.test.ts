import fc from 'fast-check'
import { formatDay } from '../../src/time/day'
import { pointsOf, type When } from '../../src/time/when'
import { pointsText, theDay } from './points-text'

const published = theDay('2024-04-04')
const read = (when: When | null, publishedOn: number | null = published) => {
  const { points, observed } = pointsOf(when, publishedOn)
  return `${pointsText(points)}${observed ? ' observed' : ''}`
}

test.each([
  ['2024-04-04', '— 2024-04-04 2024-04-04 — observed'],
  ['1986-05', '— 1986-05-31 1986-05-01 — observed'],
  ['1986-05/1986-07', '— 1986-05-31 1986-07-01 — observed'],
  ['1986-05-03~', '— 1986-05-04 1986-05-02 — observed'],
])('observed %s', (observed, expected) => expect(read({ observed })).toBe(expected))

test.each([
  ['1986', '1986-01-01 1986-12-31 1986-01-01 1986-12-31'],
  ['2014/2016-03', '2014-01-01 2014-12-31 2016-03-01 2016-03-31'],
  ['1986/..', '1986-01-01 1986-12-31 2024-04-04 —'],
  ['../1990', '— 1990-01-01 1990-01-01 1990-12-31'],
  ['1986~', '1985-01-01 1987-12-31 1985-01-01 1987-12-31'],
])('held %s', (held, expected) => expect(read({ held })).toBe(expected))

test.each([
  [null, '1986-01-01 1986-12-31 1986-12-31 —'],
  ['1986-06-01', '1986-01-01 1986-12-31 1986-12-31 —'],
  ['1986-12-31', '1986-01-01 1986-12-31 1986-12-31 —'],
  ['1987-01-01', '1986-01-01 1986-12-31 1987-01-01 —'],
])('an open end, told by a source of %s', (day, expected) =>
  expect(read({ held: '1986/..' }, day === null ? null : theDay(day))).toBe(expected),
)

test('no date at all: observed on the day of the source, or nothing known', () => {
  expect(read(null)).toBe('— 2024-04-04 2024-04-04 — observed')
  expect(read({ held: null, observed: null })).toBe('— 2024-04-04 2024-04-04 — observed')
  expect(read(null, null)).toBe('— — — — observed')
})

test('the four points as they are given', () => {
  expect(read({ points: { earliestStart: '1986-01-01', latestStart: null, earliestEnd: '1990-02-28' } })).toBe(
    '1986-01-01 — 1990-02-28 —',
  )
})

test.each<[string, When, string]>([
  [
    'start',
    { points: { earliestStart: '1987-01-01', latestStart: '1986-12-31' } },
    'earliestStart 1987-01-01 is after latestStart 1986-12-31',
  ],
  [
    'end',
    { points: { earliestEnd: '1987-01-01', latestEnd: '1986-12-31' } },
    'earliestEnd 1987-01-01 is after latestEnd',
  ],
  [
    'both',
    { points: { earliestStart: '1987-01-01', latestEnd: '1986-12-31' } },
    'earliestStart 1987-01-01 is after latestEnd',
  ],
  ['no day', { points: { latestEnd: '1986-02-30' } }, 'points.latestEnd: "1986-02-30" is not a day'],
  ['nothing', { points: {} }, 'at least one'],
  ['two ways', { held: '1986', observed: '1986' }, 'in one way'],
  ['open observation', { observed: '1986/..' }, 'is open'],
  ['backwards', { held: '1990/1986' }, 'ends before it starts'],
])('refused: %s', (_, when, problem) =>
  expect(() => pointsOf(when, published)).toThrow(
    expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(problem) }),
  ),
)

test('points may touch: one day of start and end is allowed', () => {
  const day = '1986-05-03'
  expect(read({ points: { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day } })).toBe(
    `${day} ${day} ${day} ${day}`,
  )
})

test('whatever is held never contradicts itself', () => {
  const day = fc.integer({ min: theDay('1900-01-01'), max: theDay('2100-01-01') })
  const date = fc
    .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
    .map(([at, length, mark]) => formatDay(at).slice(0, length) + mark)
  fc.assert(
    fc.property(date, date, fc.constantFrom('both', 'start', 'end', 'date'), fc.option(day), (a, b, shape, source) => {
      const [first, second] = a < b ? [a, b] : [b, a]
      const held = { both: `${first}/${second}`, start: `${a}/..`, end: `../${a}`, date: a }[shape]
      const { points } = pointsOf({ held }, source)
      expect(points.earliestStart).toBeLessThanOrEqual(points.latestStart)
      expect(points.earliestEnd).toBeLessThanOrEqual(points.latestEnd)
      expect(points.earliestStart).toBeLessThanOrEqual(points.latestEnd)
    }),
    { numRuns: 300 },
  )
})
