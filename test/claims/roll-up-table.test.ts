import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import { answer, type Timing } from '../../src/time/answer'
import { theDay } from '../time/points-text'
import { claimOf, held, observed, tieText } from './claim-of'

const each = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => held(`c${from + i}`, String(from + i)))
const openEnd = (year: number) =>
  claimOf(`c${year}`, {
    points: { earliestStart: `${year}-01-01`, latestStart: `${year}-12-31`, earliestEnd: `${year}-01-01` },
  })
const asked = (claims: Claim[], period: string, timing: Timing = 'POSSIBLE', maxGapDays: number | null = 1096) => {
  const [from, to = from] = period.split(' ')
  return rollUp(claims).map((tie) => answer(tie.blocks, { from: theDay(from!), to: theDay(to!), timing, maxGapDays }))
}

test('held 1986, held 1987, held 1988', () => {
  expect(rollUp(each(1986, 1988)).map(tieText)).toEqual([
    '1986-01-01 1986-12-31 1988-01-01 1988-12-31 | block 1986-01-01 1986-12-31 1988-01-01 1988-12-31 in 1986-01-01..1988-12-31',
  ])
})

test('held 1986', () => {
  const claims = [held('c', '1986')]
  expect(rollUp(claims)).toHaveLength(1)
  expect(asked(claims, '1986-01-01 1986-12-31')).toEqual([{ timing: 'CERTAIN', gapDays: 0 }])
  for (const day of ['1986-01-01', '1986-06-15', '1986-12-31']) {
    expect(asked(claims, day)).toEqual([{ timing: 'POSSIBLE', gapDays: 0 }])
  }
  expect(asked(claims, '1985-12-31')).toEqual([undefined])
  expect(asked(claims, '1987-01-01')).toEqual([undefined])
})

test('held 1986, held 1990', () => {
  expect(rollUp([held('c', '1986'), held('d', '1990')]).map((tie) => tieText(tie).split(' | ')[0])).toEqual([
    '1986-01-01 1986-12-31 1986-01-01 1986-12-31',
    '1990-01-01 1990-12-31 1990-01-01 1990-12-31',
  ])
})

describe('held each year 1993..2017, the last with an open end; observed 2024-04-04', () => {
  const claims = [...each(1993, 2016), openEnd(2017), observed('d', '2024-04-04')]

  test('one tie, two blocks', () => {
    const ties = rollUp(claims)
    expect(ties.map(tieText)).toEqual([
      '1993-01-01 1993-12-31 2024-04-04 — ' +
        '| block 1993-01-01 1993-12-31 2017-01-01 — in 1993-01-01..2017-12-31 ' +
        '| block 1993-01-01 2024-04-04 2024-04-04 — in 2024-04-04..2024-04-04',
    ])
    expect(ties[0]).toMatchObject({ longestSilenceDays: 2285, lastReported: theDay('2024-04-04'), supportCount: 26 })
  })

  test('into the silence for three years from either side', () => {
    expect(asked(claims, '2019-06-01')).toEqual([{ timing: 'POSSIBLE', gapDays: 517 }])
    expect(asked(claims, '2020-12-31')).toEqual([{ timing: 'POSSIBLE', gapDays: 1096 }])
    expect(asked(claims, '2021-03-01')).toEqual([undefined])
    expect(asked(claims, '2021-03-01', 'POSSIBLE', 1130)).toEqual([{ timing: 'POSSIBLE', gapDays: 1130 }])
    expect(asked(claims, '2021-03-01', 'POSSIBLE', 1129)).toEqual([undefined])
    expect(asked(claims, '2021-04-04')).toEqual([{ timing: 'POSSIBLE', gapDays: 1096 }])
  })
})

test('the same, but 2017 bounded: the first block has ended', () => {
  const claims = [...each(1993, 2017), observed('d', '2024-04-04')]
  expect(rollUp(claims)).toHaveLength(1)
  expect(asked(claims, '2017-12-31')).toEqual([{ timing: 'POSSIBLE', gapDays: 0 }])
  expect(asked(claims, '2019-06-01')).toEqual([undefined])
  expect(asked(claims, '2019-06-01', 'POSSIBLE', null)).toEqual([{ timing: 'POSSIBLE', gapDays: 1769 }])
})

test('held 1990..1995, held 2000..2005, observed 2024-04-04: the observation does not bridge', () => {
  const claims = [...each(1990, 1995), ...each(2000, 2005), observed('d', '2024-04-04')]
  expect(rollUp(claims).map((tie) => [tieText(tie).split(' | ')[0], tie.supportCount])).toEqual([
    ['1990-01-01 1990-12-31 1995-01-01 1995-12-31', 6],
    ['2000-01-01 2000-12-31 2024-04-04 —', 7],
  ])
})

test('observed 1986-05-01, observed 2017-05-01', () => {
  const claims = [observed('c', '1986-05-01'), observed('d', '2017-05-01')]
  expect(rollUp(claims).map(tieText)).toEqual([
    '— 1986-05-01 2017-05-01 — ' +
      '| block — 1986-05-01 1986-05-01 — in 1986-05-01..1986-05-01 ' +
      '| block — 2017-05-01 2017-05-01 — in 2017-05-01..2017-05-01',
  ])
  expect(asked(claims, '1986-05-01', 'CERTAIN')).toEqual([{ timing: 'CERTAIN', gapDays: 0 }])
  expect(asked(claims, '2017-05-01', 'CERTAIN')).toEqual([{ timing: 'CERTAIN', gapDays: 0 }])
  expect(asked(claims, '2000-01-01')).toEqual([undefined])
  expect(asked(claims, '2000-01-01', 'POSSIBLE', null)).toEqual([{ timing: 'POSSIBLE', gapDays: 4993 }])
  expect(asked(claims, '2000-01-01', 'CERTAIN', null)).toEqual([undefined])
})

test('reaches that touch on the next day are one block, a day apart two', () => {
  const silence = (second: string) =>
    rollUp([held('c', '1986-05-01/1986-05-31'), held('d', second)]).map((tie) => tie.blocks.length)
  expect(silence('1986-06-01/1986-06-30')).toEqual([1])
  expect(silence('1986-06-02/1986-06-30')).toEqual([1, 1])
})
