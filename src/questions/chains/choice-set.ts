import { FIRST_DAY, LAST_DAY } from '../../time/day'
import type { Asked, Period } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { blockGap, blockIsCertain } from '../tie-answer'

/**
 * The ways in which the ties so far hold together. A way is a choice of one block of each tie; of the choice, only what a
 * further block must agree with is kept, in six numbers:
 *
 *   latest earliestStart, earliest latestEnd   the days that all possible intervals and the period share
 *   latest reachStart, earliest reachEnd       any two reaches lie at most g days apart iff the one minus the other is ≤ g
 *   latest latestStart, earliest earliestEnd   for CERTAIN: each has begun while any other still holds
 *
 * A way that leaves at least as much room as another in all six makes the other one needless: it is dropped. This loses no
 * answer, so a set is empty exactly if no choice holds. Sets are flat arrays of WIDTH numbers a way; most have one way.
 */
export type ChoiceSet = readonly number[]

const WIDTH = 6

/** Before the first tie: the period (or all time), and no demand otherwise. */
export function startingChoices(period: Period | null): ChoiceSet {
  return [period?.from ?? FIRST_DAY, period?.to ?? LAST_DAY, FIRST_DAY, LAST_DAY, FIRST_DAY, LAST_DAY]
}

/**
 * The ways that are left when a tie is added, its blocks of the kinds asked; empty if it does not fit. With `certain` a
 * choice must make the chain CERTAIN as a whole: each block CERTAIN for the period, and each latestStart on or before the
 * earliestEnd of each *other* block (a block need not be so by itself: a lone "held in 1986" is CERTAIN).
 */
export function addTie(choices: ChoiceSet, graph: TieGraph, tie: number, asked: Asked, certain: boolean): ChoiceSet {
  const { period, maxGapDays, kinds } = asked
  const added: number[] = []
  for (let block = graph.blockFrom[tie]!, end = graph.blockFrom[tie + 1]!; block < end; block++) {
    if (((kinds >> graph.blockKind[block]!) & 1) === 0) continue
    if (period !== null) {
      if (blockGap(graph, block, period.from, period.to, maxGapDays) < 0) continue
      if (certain && !blockIsCertain(graph, block, period.from, period.to)) continue
    }
    const begins = graph.blockEarliestStart[block]!
    const ends = graph.blockLatestEnd[block]!
    const reachStart = graph.blockReachStart[block]!
    const reachEnd = graph.blockReachEnd[block]!
    const begun = certain ? graph.blockLatestStart[block]! : FIRST_DAY
    const held = certain ? graph.blockEarliestEnd[block]! : LAST_DAY
    for (let way = 0; way < choices.length; way += WIDTH) {
      if (begun > choices[way + 5]! || choices[way + 4]! > held) continue
      const sharedFrom = Math.max(choices[way]!, begins)
      const sharedTo = Math.min(choices[way + 1]!, ends)
      if (sharedFrom > sharedTo) continue
      const lastReach = Math.max(choices[way + 2]!, reachStart)
      const firstReach = Math.min(choices[way + 3]!, reachEnd)
      if (lastReach - firstReach > maxGapDays) continue
      addWay(
        added,
        sharedFrom,
        sharedTo,
        lastReach,
        firstReach,
        Math.max(choices[way + 4]!, begun),
        Math.min(choices[way + 5]!, held),
      )
    }
  }
  return added
}

/** Either way will do: what remains when a step may be taken by several ties. */
export function eitherOf(a: ChoiceSet, b: ChoiceSet): ChoiceSet {
  if (a.length === 0) return b
  const both = [...a]
  for (let way = 0; way < b.length; way += WIDTH)
    addWay(both, b[way]!, b[way + 1]!, b[way + 2]!, b[way + 3]!, b[way + 4]!, b[way + 5]!)
  return both
}

/** The steps to count for adding a tie: each way is compared with each of its blocks. */
export const stepsToAdd = (choices: ChoiceSet, graph: TieGraph, tie: number): number =>
  (choices.length / WIDTH) * (graph.blockFrom[tie + 1]! - graph.blockFrom[tie]!)

function addWay(
  set: number[],
  from: number,
  to: number,
  lastReach: number,
  firstReach: number,
  begun: number,
  held: number,
): void {
  for (let way = 0; way < set.length; way += WIDTH) {
    const roomier =
      set[way]! <= from &&
      set[way + 1]! >= to &&
      set[way + 2]! <= lastReach &&
      set[way + 3]! >= firstReach &&
      set[way + 4]! <= begun &&
      set[way + 5]! >= held
    if (roomier) return
  }
  let kept = 0
  for (let way = 0; way < set.length; way += WIDTH) {
    const needless =
      from <= set[way]! &&
      to >= set[way + 1]! &&
      lastReach <= set[way + 2]! &&
      firstReach >= set[way + 3]! &&
      begun <= set[way + 4]! &&
      held >= set[way + 5]!
    if (needless) continue
    if (kept !== way) for (let i = 0; i < WIDTH; i++) set[kept + i] = set[way + i]!
    kept += WIDTH
  }
  set.length = kept
  set.push(from, to, lastReach, firstReach, begun, held)
}
