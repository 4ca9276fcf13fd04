import { FIRST_DAY, LAST_DAY, type Day } from './day'

/** Four points in whole days, all inclusive. Unknown is stored as FIRST_DAY (earliest…) or LAST_DAY (latest…). */
export interface Points {
  /** It cannot have held before this day; FIRST_DAY: unknown, the start is open. */
  readonly earliestStart: Day
  /** By this day it had begun; LAST_DAY: unknown. */
  readonly latestStart: Day
  /** Up to this day it still held; FIRST_DAY: unknown. */
  readonly earliestEnd: Day
  /** It cannot have held after this day; LAST_DAY: unknown, the end is open. */
  readonly latestEnd: Day
}

/** Nothing is known of the time. */
export const UNKNOWN_POINTS: Points = {
  earliestStart: FIRST_DAY,
  latestStart: LAST_DAY,
  earliestEnd: FIRST_DAY,
  latestEnd: LAST_DAY,
}

export const startIsOpen = (points: Points): boolean => points.earliestStart === FIRST_DAY
export const endIsOpen = (points: Points): boolean => points.latestEnd === LAST_DAY

/** None of the four points is known. */
export const knowsNothing = (points: Points): boolean =>
  startIsOpen(points) && points.latestStart === LAST_DAY && points.earliestEnd === FIRST_DAY && endIsOpen(points)
