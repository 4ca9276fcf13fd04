import { FIRST_DAY, LAST_DAY, type Day } from './day'

const MS_PER_DAY = 86_400_000
const MONTHS_PER_YEAR = 12

/** Months since year 0, whole; the day of the month is dropped. */
function monthNumber(day: Day): number {
  const date = new Date(day * MS_PER_DAY)
  return date.getUTCFullYear() * MONTHS_PER_YEAR + date.getUTCMonth()
}

/** The first day of the month that lies `months` away from that of `day`; never outside FIRST_DAY..LAST_DAY + 1. */
export function addMonths(day: Day, months: number): Day {
  const target = monthNumber(day) + months
  const date = new Date(0)
  date.setUTCFullYear(
    Math.floor(target / MONTHS_PER_YEAR),
    ((target % MONTHS_PER_YEAR) + MONTHS_PER_YEAR) % MONTHS_PER_YEAR,
    1,
  )
  return Math.min(Math.max(date.getTime() / MS_PER_DAY, FIRST_DAY), LAST_DAY + 1)
}

/** How many firsts of a month lie after `from`, up to `to`: the length of a run of whole months. */
export const monthsBetween = (from: Day, to: Day): number => monthNumber(to) - monthNumber(from)

/** The day begins a month. */
export const startsMonth = (day: Day): boolean => new Date(day * MS_PER_DAY).getUTCDate() === 1
/** The day begins a year. */
export const startsYear = (day: Day): boolean => startsMonth(day) && new Date(day * MS_PER_DAY).getUTCMonth() === 0
