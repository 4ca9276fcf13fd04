import { LRUCache } from 'lru-cache'
import { invariant } from '../errors/invariant'
import type { AskedTime } from '../plan/parameter'
import type { BlockColumns } from '../plan/shape'
import { resolve, type Value, type Variables } from '../plan/value'
import { answer, type TimeAnswer } from '../time/answer'
import type { Block } from '../time/block'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../time/day'
import { dayRangeText, validityText } from '../time/words'
import { resolveTime } from './asked-time'
import { quote } from './json-text'

export type Row = readonly unknown[]

/** What shaping needs besides the row: all rows of the statement, for a list that is spread over them, and the request. */
export interface Frame {
  readonly rows: readonly Row[]
  readonly variables: Variables
  /** The last answer for a time, and whose. */
  last?: {
    readonly row: Row
    readonly blocks: BlockColumns
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
  blocks: BlockColumns,
  time: AskedTime,
  instruments: Value | undefined,
): TimeAnswer | undefined {
  const { last } = frame
  if (last?.row === row && last.time === time && last.blocks.kind === blocks.kind) return last.answer
  const asked = resolveTime(time, frame.variables)
  const kinds = instruments && (resolve(instruments, frame.variables) as readonly string[])
  frame.last = { row, blocks, time, answer: answer(readBlocks(row, blocks), asked, kinds) }
  return frame.last.answer
}

/** Words for two days as JSON text. */
export const dayRangeWords = (earliest: unknown, latest: unknown): string =>
  quote(dayRangeText(dayOrNull(earliest), dayOrNull(latest)))

/** Words for four points as JSON text. */
export function validityWords(
  earliestStart: string,
  latestStart: string,
  earliestEnd: string,
  latestEnd: string,
  lastReported: unknown,
): string {
  const key = `${earliestStart}${latestStart}${earliestEnd}${latestEnd}${lastReported as string}`
  const known = WORDS.get(key)
  if (known !== undefined) return known
  const points = {
    earliestStart: day(earliestStart),
    latestStart: day(latestStart),
    earliestEnd: day(earliestEnd),
    latestEnd: day(latestEnd),
  }
  const text = quote(validityText(points, dayOrNull(lastReported)))
  WORDS.set(key, text)
  return text
}

function readBlocks(row: Row, columns: BlockColumns): Block[] {
  const list = (column: number) => row[column] as readonly string[]
  const kinds = list(columns.kind)
  return kinds.map((kind, index) => ({
    kind,
    earliestStart: day(list(columns.earliestStart)[index]!),
    latestStart: day(list(columns.latestStart)[index]!),
    earliestEnd: day(list(columns.earliestEnd)[index]!),
    latestEnd: day(list(columns.latestEnd)[index]!),
    reachStart: day(list(columns.reachStart)[index]!),
    reachEnd: day(list(columns.reachEnd)[index]!),
  }))
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
