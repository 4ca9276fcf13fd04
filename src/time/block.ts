import type { Day } from './day'
import type { Points } from './points'

/** What a claim or a run of claims reports on: both days inside, always known. */
export interface Reach {
  readonly reachStart: Day
  readonly reachEnd: Day
}

/**
 * A stretch of reported time of one tie: claims whose reaches overlap or touch. `kind` is '' for the tie itself,
 * else the name of the instrument that this stretch is about.
 */
export interface Block extends Points, Reach {
  readonly kind: string
}
