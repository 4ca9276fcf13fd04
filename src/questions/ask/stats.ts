import { TIE_TYPES, type TieType } from '../../claims/vocabulary'
import { countTies, type StatsQuestion } from '../stats/count-ties'
import { withFetch } from './completeness'
import type { Question } from './question'

const MAX_STATS_TIES = 60_000
const MAX_GROUPS = 1_000

/** `stats`. */
export const askStats: Question = {
  fetch(args) {
    const types = ((args.ties as readonly TieType[] | undefined) ?? TIE_TYPES).toSorted()
    return {
      from: 'ALL',
      layers: [{ types, reading: 'AROUND', onward: undefined }],
      filtered: 'WHOLE',
      maxTies: MAX_STATS_TIES,
      with: args.groupBy === 'SOURCE' ? 'SOURCES' : 'NOTHING',
    }
  },
  answer(input) {
    const { graph, arguments: args, asked, admitsActor } = input
    const { groups, ...rest } = countTies(graph, {
      groupBy: args.groupBy as StatsQuestion['groupBy'],
      asked,
      admitsTie: admitsActor && ((tie) => admitsActor(graph.subject[tie]!) && admitsActor(graph.object[tie]!)),
      sourcesOf: (tie) => input.moreOf(tie).map(([id, title]) => ({ id, title: title ?? id })),
      limit: MAX_GROUPS,
    })
    return { ...withFetch(input, rest), groups }
  },
}
