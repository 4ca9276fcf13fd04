import type { Day } from './day'

/** The days among which one day lies, both inside: what "in May 1986" says of it. */
export interface DayRange {
  readonly earliest: Day
  readonly latest: Day
}
