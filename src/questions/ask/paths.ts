import { ACT_TYPES, STANDING_TYPES, type TieType } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import { findPaths } from '../paths/find-paths'
import type { Layer } from '../../plan/subgraph'
import { tieRef, typesAsked, type Question, type QuestionArguments } from './question'
import { checkRange } from './bounds'
import { admitsBut } from './chains'
import { withFetch } from './completeness'

/** Kinds of tie that join two actors. */
export const ACTOR_TIE_TYPES: readonly TieType[] = [...STANDING_TYPES, ...ACT_TYPES]
const MAX_PATH_TIES = 50_000

/**
 * `paths`. A tie of a path lies within half its length of one end or the other. Fetched is a step around both ends, then two,
 * then more, until k paths are found that are no longer than what was looked at: longer ones can not come before them.
 */
export const askPaths: Question = {
  fetch(args, limits) {
    checkRange('k', args.k, 1, limits.maxPaths)
    const half = Math.ceil(checkRange('maxLength', args.maxLength, 1, limits.maxPathLength) / 2)
    const layer: Layer = {
      types: pathTypes(args),
      reading: 'AROUND',
      onward: ['State', 'Militia', 'Official', 'Organization'],
    }
    return Array.from({ length: half }, (_, part) => ({
      from: ['from', 'to'],
      layers: Array.from({ length: part + 1 }, () => layer),
      filtered: 'WHOLE',
      thin: args.together !== true,
      maxTies: MAX_PATH_TIES,
      with: 'NOTHING',
    }))
  },
  answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, bounds } = input
    const [from, to] = [actors.get('from')!, actors.get('to')!]
    const looked = Math.min(2 * (input.part + 1), Number(args.maxLength))
    const { paths, ...rest } = findPaths(
      graph,
      {
        from,
        to,
        types: pathTypes(args),
        directed: args.directed === true,
        together: args.together === true,
        k: Number(args.k),
        maxLength: looked,
        asked,
        admitsTie,
        admitsActor: admitsBut(admitsActor, [from, to]),
      },
      bounds,
    )
    const mayGrow = looked < Number(args.maxLength) && !input.cut && rest.complete && from !== to
    if (mayGrow && paths.length < Number(args.k)) return undefined
    return {
      ...withFetch(input, rest),
      paths: paths.map((path) => ({
        length: path.steps.length,
        actors: path.actors.map((actor) => graph.actorIds[actor]!),
        steps: path.steps.map((ties) => ({ ties: ties.map((tie) => tieRef(graph, tie)) })),
      })),
    }
  },
}

function pathTypes(args: QuestionArguments): readonly TieType[] {
  const asked = typesAsked(args) ?? ACTOR_TIE_TYPES
  const types = [...new Set(asked)].filter((type) => ACTOR_TIE_TYPES.includes(type)).sort()
  if (types.length === 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      '`ties` needs at least one kind of tie between actors: an event is no station of a path.',
    )
  return types
}
