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
/** All of some length need half as many steps around both ends; those of 3 less. */
const LENGTHS = [2, 3, 4, 6, 8]

/**
 * `paths`. A tie of a path lies within half its length of one end or the other. Fetched is a step around both ends, then also
 * what joins the one's neighbours with the other's, then two steps, then more, until k paths are found that are no longer than
 * what was looked at: longer ones can not come before them.
 */
export const askPaths: Question = {
  fetch(args, limits) {
    checkRange('k', args.k, 1, limits.maxPaths)
    const maxLength = checkRange('maxLength', args.maxLength, 1, limits.maxPathLength)
    const layer = (reading: Layer['reading']): Layer => ({
      types: pathTypes(args),
      reading,
      onward: ['State', 'Militia', 'Official', 'Organization'],
    })
    const around = (steps: number) => Array.from({ length: steps }, () => layer('AROUND'))
    return lengthsLooked(maxLength).map((length) => ({
      from: ['from', 'to'],
      layers: length === 3 ? [...around(1), layer('BETWEEN')] : around(Math.ceil(length / 2)),
      filtered: 'WHOLE',
      thin: args.together !== true,
      maxTies: MAX_PATH_TIES,
      with: 'NOTHING',
    }))
  },
  answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, bounds } = input
    const [from, to] = [actors.get('from')!, actors.get('to')!]
    const looked = lengthsLooked(Number(args.maxLength))[input.part]!
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

/** Up to which length each part of the fetch has all paths. */
function lengthsLooked(maxLength: number): number[] {
  const lengths = LENGTHS.filter((length) => length < maxLength)
  return [...lengths, maxLength]
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
