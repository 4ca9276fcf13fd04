import type { Instrument } from '../claims/vocabulary'
import type { Day } from '../time/day'
import type { Timing } from '../time/answer'
import { blockKindOf } from './graph/tie-graph'

export type { Timing }

/** A period, both days inside. One day asked is [d, d]; an end left out is FIRST_DAY or LAST_DAY. */
export interface Period {
  readonly from: Day
  readonly to: Day
}

/** The part of a filter that is judged block by block: when, how surely, and with what. */
export interface Asked {
  /** Null: no time asked. */
  readonly period: Period | null
  readonly timing: Timing
  /** How many days into silence a report is let stand; Infinity: for ever. */
  readonly maxGapDays: number
  /** The kinds of block that may answer: bit 0 for the tie's own, or the bits of the instruments asked. */
  readonly kinds: number
}

const DEFAULT_MAX_GAP_DAYS = 1096

/** Days into silence that a report is let stand: left out, the default; null, for ever. */
export const silenceLetStand = (maxGapDays: number | null = DEFAULT_MAX_GAP_DAYS): number => maxGapDays ?? Infinity

/** The tie's own blocks. */
export const OWN_BLOCKS = 1

export interface AskedInput {
  readonly period?: Period | null
  readonly timing?: Timing | null
  /** Undefined: the default; null: for ever. */
  readonly maxGapDays?: number | null
  readonly instruments?: readonly Instrument[] | null
}

/** Fills in the defaults. No instruments, or an empty list, asks for the tie as a whole. */
export function askedOf({ period = null, timing, maxGapDays, instruments }: AskedInput = {}): Asked {
  return {
    period,
    timing: timing ?? 'POSSIBLE',
    maxGapDays: silenceLetStand(maxGapDays),
    kinds: instruments?.length
      ? instruments.reduce((mask, instrument) => mask | (1 << blockKindOf(instrument)), 0)
      : OWN_BLOCKS,
  }
}
