/** Years after which the calendar repeats itself: 146,097 days. */
const CYCLE = 400
/** More years than there are: where a report is let stand for ever. */
const FOR_EVER = 10_000
const NEVER = '9999'

/**
 * The year of a day that is moved by a number of days, without the day: by the day's year modulo 400, how many years further
 * its first day comes to lie, and from which month and day (four digits) it is a year more. It is one at most, since a year
 * is no more than a day longer than another.
 */
export interface YearShift {
  readonly years: readonly number[]
  readonly from: readonly string[]
}

/** `days` back (negative) or forth; ±Infinity: beyond all years. */
export function yearShift(days: number): YearShift {
  const cycle = Array.from({ length: CYCLE }, (_, year) => year)
  const sign = Math.sign(days)
  if (Math.abs(days) > FOR_EVER * 366) return { years: cycle.map(() => sign * FOR_EVER), from: cycle.map(() => NEVER) }
  const shifts = cycle.map((year) => shiftOf(year + CYCLE, days))
  return { years: shifts.map(({ years }) => years), from: shifts.map(({ from }) => from) }
}

function shiftOf(year: number, days: number): { years: number; from: string } {
  const moved = new Date(firstOf(year) + days * DAY_MS).getUTCFullYear()
  const next = firstOf(moved + 1) - days * DAY_MS
  return { years: moved - year, from: next < firstOf(year + 1) ? monthAndDay(new Date(next)) : NEVER }
}

const DAY_MS = 86_400_000

/** Milliseconds; for years before the first, too. */
const firstOf = (year: number): number => new Date(0).setUTCFullYear(year, 0, 1)

const monthAndDay = (date: Date): string => date.toISOString().slice(-19, -14).replace('-', '')
