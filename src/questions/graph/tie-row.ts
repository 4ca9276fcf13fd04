import type { Tie } from '../../claims/tie'
import type { Instrument, TieType } from '../../claims/vocabulary'
import type { Day } from '../../time/day'
import type { Points } from '../../time/points'
import type { NodeLabel } from './tie-graph'

/** One node as fetched. */
export interface ActorRow {
  readonly id: string
  readonly name: string
  readonly kind: NodeLabel
  readonly placeholder: boolean
}

/** One tie as fetched: the relationship's own properties, blocks as parallel lists, days as numbers. */
export interface TieRow extends Points {
  readonly id: string
  readonly type: TieType
  readonly subject: string
  readonly object: string
  readonly confidence: number
  readonly lastReported: Day
  readonly alleged: boolean
  readonly contested: boolean
  readonly selfDenied: boolean
  readonly originCount: number
  /** '' for the tie itself, else the instrument. */
  readonly blockKind: readonly ('' | Instrument)[]
  readonly blockEarliestStart: readonly Day[]
  readonly blockLatestStart: readonly Day[]
  readonly blockEarliestEnd: readonly Day[]
  readonly blockLatestEnd: readonly Day[]
  readonly blockReachStart: readonly Day[]
  readonly blockReachEnd: readonly Day[]
}

/** A rolled-up tie, laid out as a row. */
export function tieRow(tie: Tie): TieRow {
  const { blocks } = tie
  return {
    ...tie,
    blockKind: blocks.map((block) => block.kind as '' | Instrument),
    blockEarliestStart: blocks.map((block) => block.earliestStart),
    blockLatestStart: blocks.map((block) => block.latestStart),
    blockEarliestEnd: blocks.map((block) => block.earliestEnd),
    blockLatestEnd: blocks.map((block) => block.latestEnd),
    blockReachStart: blocks.map((block) => block.reachStart),
    blockReachEnd: blocks.map((block) => block.reachEnd),
  }
}
