import type { PeriodAmounts } from '../../plan/subgraph'
import { formatBasicDay } from '../../time/basic-day'
import { FIRST_DAY, LAST_DAY, type Day } from '../../time/day'
import type { Period } from '../asked'

/** The days of a period, and those on its eve and its morrow, with the silence that a report is let stand (days). */
export function daysAround({ from, to }: Period, maxGapDays: number): Omit<PeriodAmounts, 'most' | 'perList'> {
  const [eve, morrow] = [from - 1, to + 1]
  return {
    first: digits(from),
    last: digits(to),
    eve: digits(eve),
    eveBack: digits(eve - maxGapDays),
    eveForth: digits(eve + maxGapDays),
    morrow: digits(morrow),
    morrowBack: digits(morrow - maxGapDays),
    morrowForth: digits(morrow + maxGapDays),
  }
}

/** As eight digits, which compare as days do: beyond the calendar, before its first or after its last day. */
function digits(day: Day): string {
  if (day < FIRST_DAY) return '00000000'
  return day > LAST_DAY ? '99999999' : formatBasicDay(day)
}
