import type { Instrument } from '../../claims/vocabulary'
import type { Points } from '../../time/points'
import type { Asked, Timing } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import { instrumentsOf, timingOf } from './hold-together'

/** Ties that held together, told from the backer down: ties[i] joins actors[i] and actors[i + 1]. */
export interface Chain {
  readonly actors: readonly number[]
  readonly ties: readonly number[]
  /** What the ties' points have in common: the latest starts, the earliest ends; not clipped to the time asked. */
  readonly window: Points
  readonly timing: Timing
  /** The greatest of its hops; null if no time was asked (or, of a chain that is no answer, a hop does not answer). */
  readonly gapDays: number | null
  /** Those carried the whole way. */
  readonly instruments: readonly Instrument[]
  /** That of the weakest tie. */
  readonly confidence: number
  /** The one of least confidence, the first from the backer down. */
  readonly weakestTie: number
  /** An actor in between is unnamed: two sentences about it need not mean the same men. */
  readonly throughPlaceholder: boolean
}

/** All that is said of a chain, of actors and ties that are known to be one. */
export function describeChain(
  graph: TieGraph,
  actors: readonly number[],
  ties: readonly number[],
  asked: Asked,
): Chain {
  let weakestTie = ties[0]!
  for (const tie of ties) if (graph.confidence[tie]! < graph.confidence[weakestTie]!) weakestTie = tie
  return {
    actors,
    ties,
    window: windowOf(graph, ties),
    timing: timingOf(graph, ties, asked),
    gapDays: gapDaysOf(graph, ties, asked),
    instruments: instrumentsOf(graph, ties, asked),
    confidence: graph.confidence[weakestTie]!,
    weakestTie,
    throughPlaceholder: actors.slice(1, -1).some((actor) => graph.placeholder[actor] === 1),
  }
}

function gapDaysOf(graph: TieGraph, ties: readonly number[], asked: Asked): number | null {
  let greatest = 0
  for (const tie of ties) {
    const gapDays = tieAnswer(graph, tie, asked)?.gapDays ?? null
    if (gapDays === null) return null
    greatest = Math.max(greatest, gapDays)
  }
  return greatest
}

/** The intersection of the ties in four points. */
export function windowOf(graph: TieGraph, ties: readonly number[]): Points {
  return {
    earliestStart: Math.max(...ties.map((tie) => graph.earliestStart[tie]!)),
    latestStart: Math.max(...ties.map((tie) => graph.latestStart[tie]!)),
    earliestEnd: Math.min(...ties.map((tie) => graph.earliestEnd[tie]!)),
    latestEnd: Math.min(...ties.map((tie) => graph.latestEnd[tie]!)),
  }
}
