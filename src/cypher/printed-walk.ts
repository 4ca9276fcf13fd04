import type { Fragment } from './fragment'

/** The clauses that find a list's elements, the conditions that belong to them, and the symbols they bring. */
export interface PrintedWalk {
  readonly clauses: Fragment
  readonly conditions: readonly Fragment[]
  readonly symbols: readonly string[]
  /** The same element may be found several times. */
  readonly repeats: boolean
  /** Puts another version of the tie in its place; what judges the tie comes after it. */
  readonly recompute?: Fragment
}
