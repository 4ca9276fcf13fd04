import type { Instrument } from '../../claims/vocabulary'
import { FIRST_DAY, LAST_DAY, type Day } from '../../time/day'
import { OWN_BLOCKS, type Asked, type Period, type Timing } from '../asked'
import { instrumentOf, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'

/** Whether something of which it is known that it came about on a day from `first` to `last` did so in the period. */
function happened(first: Day, last: Day, { from, to }: Period): Timing | null {
  if (first > to || last < from) return null
  return first >= from && last <= to ? 'CERTAIN' : 'POSSIBLE'
}

/** Only a known earliestStart is a beginning: an open one says no more than "by then". */
export const beganIn = (graph: TieGraph, tie: number, during: Period): Timing | null =>
  graph.earliestStart[tie] === FIRST_DAY ? null : happened(graph.earliestStart[tie]!, graph.latestStart[tie]!, during)

/** Likewise only a known latestEnd is an end. */
export const endedIn = (graph: TieGraph, tie: number, during: Period): Timing | null =>
  graph.latestEnd[tie] === LAST_DAY ? null : happened(graph.earliestEnd[tie]!, graph.latestEnd[tie]!, during)

/** Of a tie whose start is open: the first day of its first reach lies in the period. */
export const firstReportedIn = (graph: TieGraph, tie: number, { from, to }: Period): boolean => {
  if (graph.earliestStart[tie] !== FIRST_DAY) return false
  const first = firstReported(graph, tie)
  return first >= from && first <= to
}

/** Of a tie whose end is open: nothing was reported after some day of the period. */
export const wentSilentIn = (graph: TieGraph, tie: number, { from, to }: Period): boolean =>
  graph.latestEnd[tie] === LAST_DAY && graph.lastReported[tie]! >= from && graph.lastReported[tie]! <= to

/** The first day that any of its own blocks reports on. */
export function firstReported(graph: TieGraph, tie: number): Day {
  let first = LAST_DAY
  for (let block = graph.blockFrom[tie]!, end = graph.blockFrom[tie + 1]!; block < end; block++)
    if (graph.blockKind[block] === 0) first = Math.min(first, graph.blockReachStart[block]!)
  return first
}

/** The instruments by which the tie answers for the time asked, in the order of the vocabulary; of those asked, if any are. */
export function instrumentsThen(graph: TieGraph, tie: number, asked: Asked): Instrument[] {
  const found: Instrument[] = []
  const kinds = graph.kinds[tie]! & (asked.kinds === OWN_BLOCKS ? ~OWN_BLOCKS : asked.kinds)
  for (let kind = 1; kinds >> kind > 0; kind++)
    if (((kinds >> kind) & 1) === 1 && tieAnswer(graph, tie, { ...asked, kinds: 1 << kind }))
      found.push(instrumentOf(kind))
  return found
}
