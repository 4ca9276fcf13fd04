import type { Tie } from '../../claims/tie'
import { writeTimes, type TieTimes } from '../../claims/tie-times'
import type { TieType } from '../../claims/vocabulary'
import type { Day } from '../../time/day'
import type { NodeLabel } from './tie-graph'

/** One node as fetched. */
export interface ActorRow {
  readonly id: string
  readonly name: string
  readonly kind: NodeLabel
  readonly placeholder: boolean
}

/** One tie as fetched. */
export interface TieRow {
  readonly id: string
  readonly type: TieType
  readonly subject: string
  readonly object: string
  readonly confidence: number
  readonly lastReported: Day
  /** Undefined: it is known to pass, and nobody looks at its days. */
  readonly times: TieTimes | undefined
  readonly alleged: boolean
  readonly contested: boolean
  readonly selfDenied: boolean
  readonly originCount: number
}

/** A rolled-up tie, laid out as a row. */
export const tieRow = (tie: Tie): TieRow => ({ ...tie, times: writeTimes(tie) })
