import { ClientError } from '../../errors/client-error'
import { COMMON_RELATIONS, findCommon } from '../common/find-common'
import { admitsBut } from './chains'
import { withFetch } from './completeness'
import { tieRef, type Question } from './question'

const MOST_ACTORS = 20
const MAX_COMMON = 5_000

/** `common`. */
export const askCommon: Question = {
  fetch(args) {
    const of = args.of as readonly unknown[]
    if (of.length < 2 || of.length > MOST_ACTORS) {
      throw new ClientError(
        of.length < 2 ? 'BAD_USER_INPUT' : 'LIMIT_EXCEEDED',
        `\`of\` names ${of.length} actors: between 2 and ${MOST_ACTORS} are allowed.`,
      )
    }
    const relation = COMMON_RELATIONS[args.relation as keyof typeof COMMON_RELATIONS]
    const reading = relation.shared === 'SUBJECT' ? 'UP' : relation.shared === 'OBJECT' ? 'DOWN' : 'AROUND'
    return {
      from: ['of'],
      layers: [{ types: [relation.type], reading, onward: undefined }],
      filtered: 'WHOLE',
      thin: true,
      maxTies: 50_000,
      with: 'NOTHING',
    }
  },
  answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie } = input
    const of = (args.of as readonly unknown[]).map((_, index) => actors.get(`of.${index}`)!)
    if (new Set(of).size < of.length)
      throw new ClientError('BAD_USER_INPUT', '`of` names the same actor twice: name different ones.')
    const { shared, totalCount, ...rest } = findCommon(graph, {
      of,
      relation: args.relation as keyof typeof COMMON_RELATIONS,
      asked,
      admitsTie,
      admitsActor: admitsBut(admitsActor, of),
      limit: MAX_COMMON,
    })
    const edges = shared.map(({ actor, ties }) => ({
      node: graph.actorIds[actor]!,
      ties: ties.map((tie) => tieRef(graph, tie)),
    }))
    return { ...withFetch(input, rest), totalCount, edges }
  },
}
