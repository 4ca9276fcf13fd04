/**
 * Days. Inside the program a day is a whole number: days since 1970-01-01 in the proleptic Gregorian calendar,
 * so that "touch" and "gap" are plain arithmetic. At the edges (graph, API, files) it is ISO text, 2019-05-03.
 */
export type Day = number

const MS_PER_DAY = 86_400_000
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 for year 1..9999, month 1..12, day of month; undefined for a day that no calendar has. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth
  return exists && year >= 1 && year <= 9999 ? date.getTime() / MS_PER_DAY : undefined
}

/** Reads `2019-05-03`; undefined for anything else, impossible days included. */
export function parseDay(text: string): Day | undefined {
  const parts = ISO_DAY.exec(text)
  return parts ? dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3])) : undefined
}

/** Prints a day between 0001-01-01 and 9999-12-31 as ISO text. */
export function formatDay(day: Day): string {
  const date = new Date(day * MS_PER_DAY)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(date.getUTCFullYear()).padStart(4, '0')}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`
}

/** 0001-01-01: how an unknown earliestStart or earliestEnd is stored. */
export const FIRST_DAY: Day = dayOf(1, 1, 1)!
/** 9999-12-31: how an unknown latestStart or latestEnd is stored. */
export const LAST_DAY: Day = dayOf(9999, 12, 31)!
