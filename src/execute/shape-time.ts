import { LRUCache } from 'lru-cache'
import { readBlocks, readTimesDay, TIMES_LENGTH, type TieTimes, type TimesDay } from '../claims/tie-times'
import { invariant } from '../errors/invariant'
import type { AskedTime } from '../plan/parameter'
import { resolve, type Value, type Variables } from '../plan/value'
import { answer, type TimeAnswer } from '../time/answer'
import { FIRST_BASIC_DAY, isoOfBasicDay, LAST_BASIC_DAY } from '../time/basic-day'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../time/day'
import type { Points } from '../time/points'
import { dayRangeText, validityText } from '../time/words'
import { resolveTime } from './asked-time'
import { quote } from './json-text'

export type Row = readonly unknown[]

/** What shaping needs besides the row: all rows of the statement, for a list that is spread over them, and the request. */
export interface Frame {
  readonly rows: readonly Row[]
  readonly variables: Variables
  /** Of each shared column, the records by id. */
  shared?: Map<number, ReadonlyMap<string, { readonly one: Row; readonly rank: number }>>
  /** The last answer for a time, and whose. */
  last?: {
    readonly row: Row
    readonly column: number
    readonly time: AskedTime
    readonly answer: TimeAnswer | undefined
  }
}

/** How days leave the database that stand for an unknown one. */
export const FIRST = '0001-01-01'
export const LAST = '9999-12-31'

/** The same few days and periods come again and again: what was made of them is kept. */
const WORDS = new LRUCache<string, string>({ max: 2_000 })
const DAYS = new LRUCache<string, Day>({ max: 5_000 })

/** How a row's tie answers for the time asked. The fields of one edge ask it one after the other: the last answer is kept. */
export function answerOf(
  row: Row,
  frame: Frame,
  column: number,
  time: AskedTime,
  instruments: Value | undefined,
): TimeAnswer | undefined {
  const { last } = frame
  if (last?.row === row && last.time === time && last.column === column) return last.answer
  const asked = resolveTime(time, frame.variables)
  const kinds = instruments && (resolve(instruments, frame.variables) as readonly string[])
  frame.last = { row, column, time, answer: answer(readBlocks(row[column] as string), asked, kinds) }
  return frame.last.answer
}

/** Words for two days as JSON text. */
export const dayRangeWords = (earliest: unknown, latest: unknown): string =>
  quote(dayRangeText(dayOrNull(earliest), dayOrNull(latest)))

/** A day of a tie's times as JSON text; null for an unknown one. */
export const writeBasicDay = (times: TieTimes, at: number): string =>
  times.startsWith(FIRST_BASIC_DAY, at) || times.startsWith(LAST_BASIC_DAY, at)
    ? 'null'
    : '"' + isoOfBasicDay(times, at) + '"'

/** Words for a tie's points as JSON text. */
export const timesWords = (times: TieTimes): string =>
  keptWords(times.slice(0, TIMES_LENGTH), () => {
    const point = (name: TimesDay) => readTimesDay(times, name)
    return validityText(pointsBy(point), point('lastReported'))
  })

/** Words for four points as JSON text. */
export function validityWords(
  earliestStart: string,
  latestStart: string,
  earliestEnd: string,
  latestEnd: string,
  lastReported: unknown,
): string {
  const points = { earliestStart, latestStart, earliestEnd, latestEnd }
  const key = `${earliestStart}${latestStart}${earliestEnd}${latestEnd}${lastReported as string}`
  return keptWords(key, () =>
    validityText(
      pointsBy((name) => day(points[name])),
      dayOrNull(lastReported),
    ),
  )
}

const pointsBy = (day: (point: keyof Points) => Day): Points => ({
  earliestStart: day('earliestStart'),
  latestStart: day('latestStart'),
  earliestEnd: day('earliestEnd'),
  latestEnd: day('latestEnd'),
})

function keptWords(key: string, make: () => string): string {
  const known = WORDS.get(key)
  if (known !== undefined) return known
  const text = quote(make())
  WORDS.set(key, text)
  return text
}

function day(text: string): number {
  if (text === FIRST) return FIRST_DAY
  if (text === LAST) return LAST_DAY
  const known = DAYS.get(text)
  if (known !== undefined) return known
  const parsed = parseDay(text)
  invariant(parsed !== undefined, 'shape-day', text)
  DAYS.set(text, parsed)
  return parsed
}

const dayOrNull = (value: unknown): number | null => (typeof value === 'string' ? day(value) : null)
