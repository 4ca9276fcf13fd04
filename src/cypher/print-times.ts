import { BLOCK_LENGTH, BLOCK_PLACE, TIMES_LENGTH, TIMES_PLACE, type TimesDay } from '../claims/tie-times'
import type { TextTime } from '../plan/list'
import type { Parameter } from '../plan/parameter'
import { BASIC_DAY_LENGTH } from '../time/basic-day'
import { cypher, integer, join, parameter, type Fragment } from './fragment'

// Conditions on the text `times` of a tie (src/claims/tie-times.ts). Its days are compared as texts of eight digits; `b` is where
// a block begins.

const DAY = integer(BASIC_DAY_LENGTH)

/** A day of the tie itself. */
export const tieDay = (times: Fragment, day: TimesDay): Fragment =>
  cypher`substring(${times}, ${integer(TIMES_PLACE[day])}, ${DAY})`

/** The first day of the first reach: the tie's own blocks come first, in order of time. */
export const firstReportedDay = (times: Fragment): Fragment =>
  cypher`substring(${times}, ${integer(TIMES_LENGTH + BLOCK_PLACE.reachStart)}, ${DAY})`

export type BlockDay = Exclude<keyof typeof BLOCK_PLACE, 'kind' | 'contested'>

/** Some of the digits of a day of the block that begins at a place. */
export const blockDigits = (
  times: Fragment,
  day: BlockDay,
  from: number,
  count: number,
  begin: Fragment = cypher`b`,
): Fragment => cypher`substring(${times}, ${begin} + ${integer(BLOCK_PLACE[day] + from)}, ${integer(count)})`

const blockDay = (times: Fragment, day: BlockDay) => blockDigits(times, day, 0, BASIC_DAY_LENGTH)

export const blockLetter = (times: Fragment): Fragment => cypher`substring(${times}, b, 1)`

/** What of a time asked the blocks are held against. */
export type BlockTime = Omit<TextTime, 'days'>

/** Where each block begins. */
export const blockBegins = (times: Fragment): Fragment =>
  cypher`range(${integer(TIMES_LENGTH)}, size(${times}) - 1, ${integer(BLOCK_LENGTH)})`

export const anyBlock = (times: Fragment, condition: Fragment): Fragment =>
  cypher`any(b IN ${blockBegins(times)} WHERE ${condition})`

/** The letter of a tie's own blocks. */
export const ownLetter: Fragment = cypher`'*'`

/** Block `b` is of an asked instrument, or else the tie's own, and, if a time is asked, answers for it. Design 3.3. */
export function blockAnswers(times: Fragment, time: BlockTime | undefined, letters: Parameter | undefined): Fragment {
  const kind = letters
    ? cypher`${blockLetter(times)} IN ${parameter(letters)}`
    : cypher`${blockLetter(times)} = ${ownLetter}`
  return join([kind, ...(time ? blockMeets(times, time) : [])], ' AND ')
}

/** What the days of block `b` must fulfil to answer for a time. */
export function blockMeets(times: Fragment, time: BlockTime): Fragment[] {
  const [from, to] = [parameter(time.from), parameter(time.to)]
  const certain = time.isCertain
    ? [cypher`${blockDay(times, 'latestStart')} <= ${to}`, cypher`${blockDay(times, 'earliestEnd')} >= ${from}`]
    : []
  return [
    cypher`${blockDay(times, 'earliestStart')} <= ${to}`,
    cypher`${blockDay(times, 'latestEnd')} >= ${from}`,
    cypher`${blockDay(times, 'reachStart')} <= ${parameter(time.reachTo)}`,
    cypher`${blockDay(times, 'reachEnd')} >= ${parameter(time.reachFrom)}`,
    ...certain,
  ]
}

/** The letters of all instruments, or of those asked, by which the tie answers, each once and always in the same order. */
export function answeringLetters(
  times: Fragment,
  time: BlockTime | undefined,
  letters: Parameter | undefined,
): Fragment {
  const letter = blockLetter(times)
  const conditions = [
    cypher`${letter} <> ${ownLetter}`,
    ...(letters ? [cypher`${letter} IN ${parameter(letters)}`] : []),
    ...(time ? blockMeets(times, time) : []),
    cypher`NOT found CONTAINS ${letter}`,
  ]
  return cypher`reduce(found = '', b IN ${blockBegins(times)} | CASE WHEN ${join(conditions, ' AND ')} THEN found + ${letter} ELSE found END)`
}
