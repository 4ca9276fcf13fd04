import { TIE_TYPES } from '../../claims/vocabulary'
import { countTies, type StatsQuestion } from '../stats/count-ties'
import { withFetch } from './completeness'
import { typesAsked, type Question } from './question'

const MAX_STATS_TIES = 60_000
const MAX_GROUPS = 1_000

/** `stats`. */
export const askStats: Question = {
  fetch(args) {
    const types = (typesAsked(args) ?? TIE_TYPES).toSorted()
    return {
      from: 'ALL',
      layers: [{ types, reading: 'AROUND', onward: undefined }],
      filtered: 'WHOLE',
      // Years and instruments are told from blocks.
      thin: args.groupBy !== 'YEAR' && args.groupBy !== 'INSTRUMENT',
      maxTies: MAX_STATS_TIES,
      with: args.groupBy === 'SOURCE' ? 'SOURCES' : 'NOTHING',
    }
  },
  answer(input) {
    const { graph, arguments: args, asked, admitsActor } = input
    const { groups, ...rest } = countTies(graph, {
      groupBy: args.groupBy as StatsQuestion['groupBy'],
      asked,
      admitsTie: (tie) =>
        input.admitsTie?.(tie) !== false &&
        (!admitsActor || (admitsActor(graph.subject[tie]!) && admitsActor(graph.object[tie]!))),
      sourcesOf: (tie) => input.moreOf(tie).map(([id, title]) => ({ id, title: title ?? id })),
      limit: MAX_GROUPS,
    })
    return { ...withFetch(input, rest), groups }
  },
}
