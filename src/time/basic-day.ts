import { invariant } from '../errors/invariant'
import { FIRST_DAY, formatDay, LAST_DAY, type Day } from './day'

/** Days in ISO 8601's basic format, `20190503`: eight digits, so that many of them in one text are found by their place. */
export const BASIC_DAY_LENGTH = 8

export const FIRST_BASIC_DAY = '00010101'
export const LAST_BASIC_DAY = '99991231'

export function formatBasicDay(day: Day): string {
  if (day === FIRST_DAY) return FIRST_BASIC_DAY
  if (day === LAST_DAY) return LAST_BASIC_DAY
  const iso = formatDay(day)
  return iso.slice(0, 4) + iso.slice(5, 7) + iso.slice(8)
}

/** Reads the day that begins at a place of the text; what stands there must be a day of the calendar. */
export function readBasicDay(text: string, at: number): Day {
  const year = number(text, at, 4)
  const month = number(text, at + 4, 2)
  const dayOfMonth = number(text, at + 6, 2)
  invariant(month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= 31, 'basic-day', text)
  return daysFromCivil(year, month, dayOfMonth)
}

/** The same day as ISO text, `2019-05-03`. */
export const isoOfBasicDay = (text: string, at: number): string =>
  text.slice(at, at + 4) + '-' + text.slice(at + 4, at + 6) + '-' + text.slice(at + 6, at + 8)

function number(text: string, at: number, digits: number): number {
  let value = 0
  for (let place = at; place < at + digits; place++) value = value * 10 + text.charCodeAt(place) - 48
  return value
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar; years begin in March, so that a leap day is the last of its year.
 * Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms” (days_from_civil), for years after 0.
 */
function daysFromCivil(year: number, month: number, dayOfMonth: number): Day {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}
