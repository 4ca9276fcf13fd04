import type { Asked, Timing } from './asked'
import type { TieGraph } from './graph/tie-graph'

/** How a tie answers for the time asked: both null if none was asked. */
export interface TieAnswer {
  readonly timing: Timing | null
  /** Days from the time asked to the nearest reach of a block that answers, 0 inside. */
  readonly gapDays: number | null
}

const TIMELESS: TieAnswer = { timing: null, gapDays: null }

/**
 * Days between the period and the reach of a block if the block answers for it by POSSIBLE, else -1: its possible interval
 * meets the period, and its reach lies at most maxGapDays away.
 */
export function blockGap(graph: TieGraph, block: number, from: number, to: number, maxGapDays: number): number {
  if (graph.blockEarliestStart[block]! > to || graph.blockLatestEnd[block]! < from) return -1
  const gap = Math.max(0, graph.blockReachStart[block]! - to, from - graph.blockReachEnd[block]!)
  return gap <= maxGapDays ? gap : -1
}

/** It surely held on some day of the period, if the block answers at all. */
export const blockIsCertain = (graph: TieGraph, block: number, from: number, to: number): boolean =>
  graph.blockLatestStart[block]! <= to && graph.blockEarliestEnd[block]! >= from

/** A tie answers by one of its blocks of the kinds asked; null if it does not. */
export function tieAnswer(
  graph: TieGraph,
  tie: number,
  { period, timing, maxGapDays, kinds }: Asked,
): TieAnswer | null {
  if ((graph.kinds[tie]! & kinds) === 0) return null
  if (period === null) return TIMELESS
  const { from, to } = period
  let nearest = -1
  let certain = false
  for (let block = graph.blockFrom[tie]!, end = graph.blockFrom[tie + 1]!; block < end; block++) {
    if (((kinds >> graph.blockKind[block]!) & 1) === 0) continue
    const gap = blockGap(graph, block, from, to, maxGapDays)
    if (gap < 0) continue
    const isCertain = blockIsCertain(graph, block, from, to)
    if (timing === 'CERTAIN' && !isCertain) continue
    certain ||= isCertain
    if (nearest < 0 || gap < nearest) nearest = gap
  }
  return nearest < 0 ? null : { timing: certain ? 'CERTAIN' : 'POSSIBLE', gapDays: nearest }
}
