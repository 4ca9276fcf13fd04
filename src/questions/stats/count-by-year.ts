import { dayOf, FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../time/day'
import type { Asked, Period } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import type { StatGroup } from './stat-group'

/**
 * How many ties answer for each year. The years are those of the period asked, as far as any tie is reported in them or lies
 * at most maxGapDays away (with "for ever", as far as ties are reported): there is nothing to count beyond.
 */
export function countByYear(graph: TieGraph, asked: Asked, admitsTie: (tie: number) => boolean): StatGroup[] {
  const stretch = Number.isFinite(asked.maxGapDays) ? asked.maxGapDays : 0
  const reported = reportedDays(graph)
  const first = Math.max(reported.from - stretch, asked.period?.from ?? FIRST_DAY, FIRST_DAY)
  const last = Math.min(reported.to + stretch, asked.period?.to ?? LAST_DAY, LAST_DAY)
  if (first > last) return []
  const years = yearsWithin(first, last, asked)
  const counts = new Map<number, number>()
  for (let tie = 0; tie < graph.tieIds.length; tie++) {
    if (!admitsTie(tie)) continue
    for (const { year, asked } of years) if (tieAnswer(graph, tie, asked)) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return years.flatMap(({ year }) => {
    const count = counts.get(year) ?? 0
    return count > 0 ? [{ key: String(year), label: String(year), count }] : []
  })
}
const yearOf = (day: Day): number => Number(formatDay(day).slice(0, 4))

function reportedDays(graph: TieGraph): Period {
  let from: Day = LAST_DAY
  let to: Day = FIRST_DAY
  for (let block = 0; block < graph.blockKind.length; block++) {
    from = Math.min(from, graph.blockReachStart[block]!)
    to = Math.max(to, graph.blockReachEnd[block]!)
  }
  return { from, to }
}

/** The years that the days touch, each as far as it lies in the period asked. */
function yearsWithin(first: Day, last: Day, asked: Asked): { year: number; asked: Asked }[] {
  const years: { year: number; asked: Asked }[] = []
  for (let year = yearOf(first); year <= yearOf(last); year++) {
    const period = {
      from: Math.max(dayOf(year, 1, 1)!, asked.period?.from ?? FIRST_DAY),
      to: Math.min(dayOf(year, 12, 31)!, asked.period?.to ?? LAST_DAY),
    }
    years.push({ year, asked: { ...asked, period } })
  }
  return years
}
