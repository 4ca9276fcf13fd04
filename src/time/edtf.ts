import edtf, { parse, type ParsedDate } from 'edtf'
import { ClientError } from '../errors/client-error'
import { addMonths, monthsBetween } from './month'
import { dayOf, FIRST_DAY, LAST_DAY } from './day'
import type { DayRange } from './day-range'

/** A date or an interval as EDTF text gives it. A single date is both: it began in it and ended in it. */
export interface EdtfRange {
  /** Null: open (`../1990`), or unknown (`/1990`). */
  readonly start: DayRange | null
  readonly end: DayRange | null
}

const MS_PER_DAY = 86_400_000
/** Longer than any date of levels 0 and 1. */
const LONGEST_TEXT = 64
/** Seasons count as those of the northern hemisphere, in whole months; a winter ends in the year after the one it is named by. */
const FIRST_MONTH_OF_SEASON: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 }

const ALLOWED =
  'Allowed is EDTF (ISO 8601-2, levels 0 and 1) in years 1 to 9999: 1986, 1986-05, 1986-05-03, 198X, 1986-21 (spring), ' +
  '1986~, 1986-05?, 2014/2016-03, 1986/.. or ../1990'

/**
 * Reads EDTF text, levels 0 and 1; a season may also stand in an interval, and be qualified.
 * `~`, `?` and `%` widen a date by its own length to either side: 1986~ is 1985 to 1987.
 * Throws BAD_USER_INPUT for anything else, and for an interval that runs backwards or has no known end.
 */
export function readEdtf(text: string): EdtfRange {
  const parts = text.trim().split('/')
  if (text.length > LONGEST_TEXT || parts.length > 2) throw refusal(text, 'is not a date or an interval')
  const [first, second] = parts.map((part) => (part === '' || part === '..' ? null : readDate(part, text)))
  if (parts.length === 1) {
    if (!first) throw refusal(text, 'is not a date')
    return { start: first, end: first }
  }
  const [start, end] = [first ?? null, second ?? null]
  if (!start && !end) throw refusal(text, 'has neither a start nor an end')
  if (start && end && start.earliest > end.latest) throw refusal(text, 'ends before it starts')
  return { start, end }
}

function readDate(part: string, text: string): DayRange {
  const plain = plainRange(part)
  if (plain) return plain
  const parsed = parseOne(part, text)
  const exact = parsed.type === 'Season' ? seasonRange(parsed) : dateRange(parsed, text)
  if (!exact) throw refusal(text, 'holds a day that no calendar has, or a year out of range')
  return parsed.uncertain || parsed.approximate ? widen(exact) : exact
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** A year, a month or a day, which most dates are and for which the grammar takes a hundred times as long; undefined for anything else. */
function plainRange(part: string): DayRange | undefined {
  const found = PLAIN.exec(part)
  if (!found) return undefined
  const [year, month, dayOfMonth] = [Number(found[1]), Number(found[2] ?? 1), Number(found[3] ?? 1)]
  const earliest = dayOf(year, month, dayOfMonth)
  if (earliest === undefined) return undefined
  if (found[3] !== undefined) return { earliest, latest: earliest }
  return { earliest, latest: addMonths(earliest, found[2] === undefined ? 12 : 1) - 1 }
}

function parseOne(part: string, text: string): ParsedDate {
  try {
    return parse(part, { level: 1, types: ['Date', 'Season'], seasonUncertainty: true })
  } catch {
    throw refusal(text, part === text ? 'is not a date' : `holds "${part}", which is not a date`)
  }
}

function seasonRange({ values: [year = 0, season = 0] }: ParsedDate): DayRange | undefined {
  const month = FIRST_MONTH_OF_SEASON[season]
  const earliest = month && dayOf(year, month, 1)
  return earliest ? { earliest, latest: addMonths(earliest, 3) - 1 } : undefined
}

function dateRange(parsed: ParsedDate, text: string): DayRange | undefined {
  const [year = 0, month, dayOfMonth] = parsed.values
  if (parsed.values.length > 3) throw refusal(text, 'gives a time of day; give the day alone')
  // The grammar lets 29 February pass in any year.
  if (dayOf(year, (month ?? 0) + 1, dayOfMonth ?? 1) === undefined) return undefined
  const { min, max } = edtf(parsed)
  const earliest = Math.floor(min / MS_PER_DAY)
  const latest = Math.floor(max / MS_PER_DAY)
  return earliest >= FIRST_DAY && latest <= LAST_DAY ? { earliest, latest } : undefined
}

/** By one unit of the precision given, which is the range's own length: a day, or whole months. */
function widen({ earliest, latest }: DayRange): DayRange {
  const months = monthsBetween(earliest, latest + 1)
  return earliest === latest
    ? { earliest: Math.max(earliest - 1, FIRST_DAY), latest: Math.min(latest + 1, LAST_DAY) }
    : { earliest: addMonths(earliest, -months), latest: Math.min(addMonths(latest + 1, months) - 1, LAST_DAY) }
}

const refusal = (text: string, problem: string) =>
  new ClientError('BAD_USER_INPUT', `"${text.slice(0, LONGEST_TEXT)}" ${problem}. ${ALLOWED}.`)
