import { dayOf, FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../time/day'
import type { Asked } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import type { StatGroup } from './stat-group'

/**
 * How many ties answer for each year. The years are those of the period asked, as far as any tie is reported in them or lies
 * at most maxGapDays away (with "for ever", as far as ties are reported): there is nothing to count beyond.
 */
export function countByYear(graph: TieGraph, asked: Asked, admitsTie: (tie: number) => boolean): StatGroup[] {
  let first: Day = LAST_DAY
  let last: Day = FIRST_DAY
  for (let block = 0; block < graph.blockKind.length; block++) {
    first = Math.min(first, graph.blockReachStart[block]!)
    last = Math.max(last, graph.blockReachEnd[block]!)
  }
  const stretch = Number.isFinite(asked.maxGapDays) ? asked.maxGapDays : 0
  first = Math.max(first - stretch, asked.period?.from ?? FIRST_DAY, FIRST_DAY)
  last = Math.min(last + stretch, asked.period?.to ?? LAST_DAY, LAST_DAY)
  const groups: StatGroup[] = []
  if (first > last) return groups
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    const period = {
      from: Math.max(dayOf(year, 1, 1)!, asked.period?.from ?? FIRST_DAY),
      to: Math.min(dayOf(year, 12, 31)!, asked.period?.to ?? LAST_DAY),
    }
    let count = 0
    for (let tie = 0; tie < graph.tieIds.length; tie++)
      if (admitsTie(tie) && tieAnswer(graph, tie, { ...asked, period })) count++
    if (count > 0) groups.push({ key: String(year), label: String(year), count })
  }
  return groups
}

const yearOf = (day: Day): number => Number(formatDay(day).slice(0, 4))
