import { INSTRUMENTS, TIE_TYPES } from '../../claims/vocabulary'
import { OWN_BLOCKS, type Asked } from '../asked'
import { blockKindOf, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import { completeness, type Completeness } from '../work'
import { countByYear } from './count-by-year'
import { byCount, type StatGroup } from './stat-group'

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
