import type { Day } from '../../time/day'
import type { Asked } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { blockGap, tieAnswer } from '../tie-answer'

/** Why a tie does not answer for the time asked. Days are those that the explanation names. */
export type TimeFault =
  | { readonly reason: 'ENDED'; readonly day: Day; readonly sure: boolean }
  | { readonly reason: 'NOT_YET'; readonly day: Day; readonly sure: boolean }
  /** Nearest report, and how many days away it is. */
  | { readonly reason: 'STALE'; readonly day: Day; readonly gapDays: number }
  /** No block of an instrument asked. */
  | { readonly reason: 'NO_INSTRUMENT' }

/**
 * Null if it answers. Of several blocks the one that comes nearest speaks: one that meets the time but lies too deep in
 * silence is STALE; with CERTAIN asked, one that may have ended or not yet begun is ENDED or NOT_YET, not `sure`.
 */
export function timeFault(graph: TieGraph, tie: number, asked: Asked): TimeFault | null {
  if (tieAnswer(graph, tie, asked) !== null) return null
  const { period, kinds, maxGapDays } = asked
  if ((graph.kinds[tie]! & kinds) === 0 || period === null) return { reason: 'NO_INSTRUMENT' }
  const { from, to } = period
  let nearest: TimeFault | null = null
  let least = Infinity
  const offer = (fault: TimeFault, distance: number) => {
    if (distance < least) [nearest, least] = [fault, distance]
  }
  // Distances rank the kinds of miss first (uncertain, stale, out of time), then days: a block on record spans < 10^7 days.
  const OUT_OF_TIME = 1e8
  const STALE = 1e7
  for (let block = graph.blockFrom[tie]!, end = graph.blockFrom[tie + 1]!; block < end; block++) {
    if (((kinds >> graph.blockKind[block]!) & 1) === 0) continue
    const begins = graph.blockEarliestStart[block]!
    const ends = graph.blockLatestEnd[block]!
    if (ends < from) offer({ reason: 'ENDED', day: ends, sure: true }, OUT_OF_TIME + from - ends)
    else if (begins > to) offer({ reason: 'NOT_YET', day: begins, sure: true }, OUT_OF_TIME + begins - to)
    else {
      const gapDays = blockGap(graph, block, from, to, Infinity)
      const isBefore = graph.blockReachEnd[block]! < from
      if (gapDays > maxGapDays)
        offer(
          { reason: 'STALE', gapDays, day: isBefore ? graph.blockReachEnd[block]! : graph.blockReachStart[block]! },
          STALE + gapDays,
        )
      else if (graph.blockLatestStart[block]! > to)
        offer({ reason: 'NOT_YET', day: graph.blockLatestStart[block]!, sure: false }, gapDays)
      else offer({ reason: 'ENDED', day: graph.blockEarliestEnd[block]!, sure: false }, gapDays)
    }
  }
  return nearest ?? { reason: 'NO_INSTRUMENT' }
}
