import type { TieType } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import { findBlocs } from '../blocs/find-blocs'
import { NEGATIVE_TYPES, POSITIVE_TYPES } from '../blocs/signed-network'
import { withFetch } from './completeness'
import { tieRef, typesAsked, type Question, type QuestionArguments } from './question'

const SIGNED_TYPES: readonly TieType[] = [...POSITIVE_TYPES, ...NEGATIVE_TYPES]
const MAX_BLOC_TIES = 60_000

/** `blocs`. */
export const askBlocs: Question = {
  fetch(args) {
    const filter = args.filter as QuestionArguments | undefined
    if (filter?.at === undefined && filter?.during === undefined) {
      throw new ClientError(
        'BAD_USER_INPUT',
        '`blocs` needs a time: name `filter.at` or `filter.during`, since camps of different times are no camps.',
      )
    }
    return {
      from: 'ALL',
      layers: [{ types: typesOf(args), reading: 'AROUND', onward: undefined }],
      filtered: 'WHOLE',
      thin: true,
      maxTies: MAX_BLOC_TIES,
      with: 'NOTHING',
    }
  },
  *answer(input) {
    const { graph, arguments: args, asked, admitsActor, admitsTie, bounds } = input
    const { blocs, misfits, balance, ...rest } = yield* findBlocs(
      graph,
      { types: typesOf(args), asked, admitsActor, admitsTie },
      bounds,
    )
    return {
      ...withFetch(input, rest),
      balance,
      blocs: blocs.map((members) => ({
        id: graph.actorIds[members[0]!]!,
        size: members.length,
        members: members.map((actor) => graph.actorIds[actor]!),
      })),
      misfits: misfits.map((tie) => tieRef(graph, tie)),
    }
  },
}

function typesOf(args: QuestionArguments): readonly TieType[] {
  const asked = typesAsked(args) ?? SIGNED_TYPES
  const types = [...new Set(asked)].filter((type) => SIGNED_TYPES.includes(type)).sort()
  if (types.length === 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      `\`ties\` needs at least one kind that binds or divides: ${SIGNED_TYPES.join(', ')}.`,
    )
  return types
}
