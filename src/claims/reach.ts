import type { Reach } from '../time/block'
import { FIRST_DAY, LAST_DAY, type Day } from '../time/day'
import { endIsOpen, startIsOpen, type Points } from '../time/points'

/**
 * What a claim reports on: from earliestStart, or if open the least other known point, to latestEnd, or if open the
 * greatest other known point. All of time if no point is known.
 */
export function reachOf(points: Points): Reach {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = points
  const reachStart = startIsOpen(points)
    ? Math.min(latestStart, known(earliestEnd, LAST_DAY), latestEnd)
    : earliestStart
  const reachEnd = endIsOpen(points) ? Math.max(earliestStart, known(latestStart, FIRST_DAY), earliestEnd) : latestEnd
  return reachStart > reachEnd ? { reachStart: FIRST_DAY, reachEnd: LAST_DAY } : { reachStart, reachEnd }
}

/** An unknown point must not win: it counts as the far end of time. */
const known = (day: Day, otherwise: Day): Day => (day === FIRST_DAY || day === LAST_DAY ? otherwise : day)
