import { INSTRUMENTS, TIE_TYPES } from '../../../src/claims/vocabulary'
import { OWN_BLOCKS, type Asked, type Period } from '../../../src/questions/asked'
import { blockKindOf, type TieGraph } from '../../../src/questions/graph/tie-graph'
import { byCount, type StatGroup } from '../../../src/questions/stats/stat-group'
import { tieAnswer } from '../../../src/questions/tie-answer'
import { completeness, type Completeness } from '../../../src/questions/work'
import { dayOf, FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../../src/time/day'

export interface StatsQuestion {
  readonly groupBy: 'YEAR' | 'TYPE' | 'INSTRUMENT' | 'ACTOR' | 'SOURCE'
  readonly asked: Asked
  readonly admitsTie?: (tie: number) => boolean
  /** For SOURCE: the sources of a tie. */
  readonly sourcesOf?: (tie: number) => readonly { readonly id: string; readonly title: string }[]
  readonly limit: number
}

export interface Stats extends Completeness {
  /** Years in order; of all others those of most ties first. */
  readonly groups: readonly StatGroup[]
}

/** Counts ties that pass and answer. A tie counts once in each group: for both its actors, for each instrument it answers by. */
export function countTies(graph: TieGraph, question: StatsQuestion): Stats {
  const groups =
    question.groupBy === 'YEAR'
      ? countByYear(graph, question.asked, question.admitsTie ?? (() => true))
      : countByKey(graph, question)
  return {
    ...completeness(groups.length > question.limit ? 'LIST_LIMIT' : null),
    groups: groups.slice(0, question.limit),
  }
}

function countByKey(graph: TieGraph, question: StatsQuestion): StatGroup[] {
  const { asked, admitsTie } = question
  const groups = new Map<string, { key: string; label: string; count: number }>()
  for (let tie = 0; tie < graph.tieIds.length; tie++) {
    if ((admitsTie && !admitsTie(tie)) || !tieAnswer(graph, tie, asked)) continue
    for (const [key, label] of keysOf(graph, tie, question)) {
      const group = groups.get(key)
      if (group) group.count++
      else groups.set(key, { key, label, count: 1 })
    }
  }
  return [...groups.values()].sort(byCount)
}

function keysOf(graph: TieGraph, tie: number, { groupBy, asked, sourcesOf }: StatsQuestion): Map<string, string> {
  switch (groupBy) {
    case 'ACTOR': {
      const ends = [graph.subject[tie]!, graph.object[tie]!]
      return new Map(ends.map((actor) => [graph.actorIds[actor]!, graph.actorNames[actor]!]))
    }
    case 'INSTRUMENT': {
      const open = INSTRUMENTS.filter(
        (instrument) => asked.kinds === OWN_BLOCKS || ((asked.kinds >> blockKindOf(instrument)) & 1) === 1,
      )
      const answering = open.filter((instrument) =>
        tieAnswer(graph, tie, { ...asked, kinds: 1 << blockKindOf(instrument) }),
      )
      return new Map(answering.map((instrument) => [instrument, instrument]))
    }
    case 'SOURCE':
      return new Map((sourcesOf?.(tie) ?? []).map(({ id, title }) => [id, title]))
    default: {
      const type = TIE_TYPES[graph.tieType[tie]!]!
      return new Map([[type, type]])
    }
  }
}

/**
 * How many ties answer for each year. The years are those of the period asked, as far as any tie is reported in them or lies
 * at most maxGapDays away (with "for ever", as far as ties are reported): there is nothing to count beyond.
 */
function countByYear(graph: TieGraph, asked: Asked, admitsTie: (tie: number) => boolean): StatGroup[] {
  const stretch = Number.isFinite(asked.maxGapDays) ? asked.maxGapDays : 0
  const reported = reportedDays(graph)
  // Year by year: a report of December bounds no January of the same year.
  const first = Math.max(...[reported.from - stretch, asked.period?.from ?? FIRST_DAY].map(yearOf))
  const last = Math.min(...[reported.to + stretch, asked.period?.to ?? LAST_DAY].map(yearOf))
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

const yearOf = (day: Day): number => Number(formatDay(Math.min(Math.max(day, FIRST_DAY), LAST_DAY)).slice(0, 4))

function reportedDays(graph: TieGraph): Period {
  let from: Day = LAST_DAY
  let to: Day = FIRST_DAY
  for (let block = 0; block < graph.blockKind.length; block++) {
    from = Math.min(from, graph.blockReachStart[block]!)
    to = Math.max(to, graph.blockReachEnd[block]!)
  }
  return { from, to }
}

/** Years, each as far as it lies in the period asked. */
function yearsWithin(first: Day, last: Day, asked: Asked): { year: number; asked: Asked }[] {
  const years: { year: number; asked: Asked }[] = []
  for (let year = first; year <= last; year++) {
    const period = {
      from: Math.max(dayOf(year, 1, 1)!, asked.period?.from ?? FIRST_DAY),
      to: Math.min(dayOf(year, 12, 31)!, asked.period?.to ?? LAST_DAY),
    }
    years.push({ year, asked: { ...asked, period } })
  }
  return years
}
