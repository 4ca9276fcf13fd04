import { dayRangeText, validityText } from '../../src/time/words'
import { readPoints, theDay } from './points-text'

test.each([
  ['1986-01-01 1986-12-31 1988-01-01 1988-12-31', '1988-12-31', '1986 – 1988'],
  ['1986-01-01 1986-12-31 1986-01-01 1986-12-31', '1986-12-31', '1986'],
  ['2024-01-01 2024-01-31 2024-01-01 2024-01-31', '2024-01-31', 'January 2024'],
  ['2024-03-28 2024-03-28 2024-03-28 2024-03-28', '2024-03-28', '2024-03-28'],
  ['2024-03-28 2024-03-28 2024-04-03 2024-04-03', '2024-04-03', '2024-03-28 – 2024-04-03'],
  ['2014-01-01 2014-12-31 2016-03-01 2016-03-31', '2016-03-31', '2014 – March 2016'],
  ['1985-01-01 1987-12-31 1985-01-01 1987-12-31', '1987-12-31', 'between 1985 and 1987'],
  ['1985-01-01 1987-12-31 1990-01-01 1990-12-31', '1990-12-31', 'from some day between 1985 and 1987 until 1990'],
  [
    '1986-01-01 1986-12-31 1990-03-01 1990-05-31',
    '1990-05-31',
    'from 1986 until some day between March 1990 and May 1990',
  ],
  ['1986-05-02 1986-05-04 1986-05-02 1986-05-04', '1986-05-04', 'between 1986-05-02 and 1986-05-04'],
])('bounded: %s', (points, reported, expected) =>
  expect(validityText(readPoints(points), theDay(reported))).toBe(expected),
)

test.each([
  ['— 2024-04-04 2024-04-04 —', '2024-04-04', 'by 2024-04-04, last reported then'],
  ['— 1986-05-01 2017-05-01 —', '2017-05-01', 'by 1986-05-01, last reported 2017-05-01'],
  ['— 2024-04-30 2024-04-01 —', '2024-04-30', 'by 2024-04-30, last reported then'],
  ['— 1990-12-31 2017-01-01 —', '2017-12-31', 'by 1990-12-31, last reported 2017-12-31'],
  ['— 1993-12-31 2012-01-01 2012-12-31', '2012-12-31', 'by 1993-12-31, until 2012'],
  ['— 1993-12-31 2012-01-01 2013-12-31', '2013-12-31', 'by 1993-12-31, until some day between 2012 and 2013'],
  ['— 1993-12-31 — 2012-12-31', '2012-12-31', 'by 1993-12-31, until 2012-12-31 at the latest'],
])('open start: %s', (points, reported, expected) =>
  expect(validityText(readPoints(points), theDay(reported))).toBe(expected),
)

test.each([
  ['1990-01-01 1990-12-31 2017-01-01 —', '2017-12-31', '1990 – 2017, not recorded after'],
  ['2017-01-01 2017-12-31 2017-01-01 —', '2017-12-31', '2017, not recorded after'],
  ['1993-01-01 1993-12-31 2017-03-05 —', '2017-12-31', 'since 1993, last reported 2017-12-31'],
  ['1986-01-01 1986-12-31 2024-04-04 —', '2024-04-04', 'since 1986, last reported 2024-04-04'],
  ['2024-04-04 2024-04-04 2024-04-04 —', '2024-04-04', 'since 2024-04-04, last reported then'],
  ['1986-01-01 1986-12-31 1986-12-31 —', '1986-12-31', 'since 1986, last reported 1986-12-31'],
  ['1985-01-01 1987-12-31 2017-01-01 —', '2017-12-31', 'since between 1985 and 1987, last reported 2017-12-31'],
  ['1986-01-01 1986-12-31 — —', '1986-12-31', 'since 1986, last reported 1986-12-31'],
])('open end: %s', (points, reported, expected) =>
  expect(validityText(readPoints(points), theDay(reported))).toBe(expected),
)

test.each([
  ['1986-01-01 — 1990-02-28 —', null, 'not before 1986-01-01, last reported 1990-02-28'],
  ['1986-01-01 — — —', null, 'not before 1986-01-01, last reported then'],
  ['1986-01-01 — 1990-01-01 1990-12-31', null, 'not before 1986-01-01, until 1990'],
  ['1986-01-01 1986-12-31 — 1990-12-31', null, 'since 1986, until 1990-12-31 at the latest'],
  ['— — 1990-02-28 —', null, 'last reported 1990-02-28'],
  ['— — — 1990-02-28', null, 'until 1990-02-28 at the latest'],
  ['— 2024-04-04 — 2024-04-04', null, 'by 2024-04-04'],
  ['— — — —', '2024-04-04', 'last reported 2024-04-04'],
  ['— — — —', null, 'time unknown'],
  ['— 2024-04-04 2024-04-04 —', null, 'by 2024-04-04, last reported then'],
  ['1990-01-01 1990-12-31 2017-01-01 —', null, 'since 1990, last reported 2017-01-01'],
])('points of a claim, some unknown: %s', (points, reported, expected) =>
  expect(validityText(readPoints(points), reported === null ? null : theDay(reported))).toBe(expected),
)

test.each([
  ['2024-01-28', '2024-01-28', '2024-01-28'],
  ['2024-01-01', '2024-01-31', 'January 2024'],
  ['2023-03-01', '2023-05-31', 'between March 2023 and May 2023'],
  ['2024-01-02', '2024-01-31', 'between 2024-01-02 and 2024-01-31'],
  ['1986-01-01', '1986-12-31', '1986'],
  [null, '2024-04-04', 'by 2024-04-04'],
  ['0001-01-01', '2024-04-04', 'by 2024-04-04'],
  ['2024-04-04', null, 'not before 2024-04-04'],
  [null, null, 'date unknown'],
])('day range %s to %s', (earliest, latest, expected) =>
  expect(dayRangeText(earliest ? theDay(earliest) : null, latest ? theDay(latest) : null)).toBe(expected),
)
