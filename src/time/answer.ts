import type { Block } from './block'
import type { Day } from './day'
import type { Points } from './points'

export type Timing = 'CERTAIN' | 'POSSIBLE'

/** A time asked, and how an answer for it is judged. */
export interface AskedTime {
  /** The period, both days inside; one day is [d, d]; an end left out is FIRST_DAY or LAST_DAY. */
  readonly from: Day
  readonly to: Day
  /** How many days into silence a report is let stand; null: for ever. */
  readonly maxGapDays: number | null
  /** CERTAIN: only what surely held on some day of the period. */
  readonly timing: Timing
}

export interface TimeAnswer {
  readonly timing: Timing
  /** From the period to the nearest reach of a block that answers; 0 inside. */
  readonly gapDays: number
}

/**
 * Whether a tie answers for a time, by its blocks: the tie's own, or those of the instruments asked.
 * Undefined: it does not. Blocks answer and not the tie, so nothing is certain across a silence.
 */
export function answer(
  blocks: readonly Block[],
  asked: AskedTime,
  instruments: readonly string[] = [],
): TimeAnswer | undefined {
  const answering = blocks.filter(
    (block) => (instruments.length ? instruments.includes(block.kind) : block.kind === '') && answers(block, asked),
  )
  if (!answering.length) return undefined
  return {
    timing: answering.some((block) => isCertain(block, asked)) ? 'CERTAIN' : 'POSSIBLE',
    gapDays: Math.min(...answering.map((block) => gapDays(block, asked))),
  }
}

function answers(block: Block, asked: AskedTime): boolean {
  const maybe = block.earliestStart <= asked.to && block.latestEnd >= asked.from
  const fresh = asked.maxGapDays === null || gapDays(block, asked) <= asked.maxGapDays
  return maybe && fresh && (asked.timing === 'POSSIBLE' || isCertain(block, asked))
}

const isCertain = (points: Points, asked: AskedTime): boolean =>
  points.latestStart <= asked.to && points.earliestEnd >= asked.from

const gapDays = ({ reachStart, reachEnd }: Block, { from, to }: AskedTime): number =>
  Math.max(0, reachStart - to, from - reachEnd)
