import { ACT_TYPES, STANDING_TYPES, type TieType } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import { findPaths, type Path } from '../paths/find-paths'
import type { Layer } from '../../plan/subgraph'
import { tieRef, typesAsked, type FetchedWays, type Question, type QuestionArguments } from './question'
import { checkRange } from './bounds'
import { admitsBut } from './chains'
import { withFetch } from './completeness'

/** Kinds of tie that join two actors. */
export const ACTOR_TIE_TYPES: readonly TieType[] = [...STANDING_TYPES, ...ACT_TYPES]
const MAX_PATH_TIES = 50_000
/** The first part has ways of up to so many steps. */
const WAY_STEPS = 5
/** All around both ends, by the length up to which that has all paths: twice as many as the steps taken. */
const LENGTHS_AROUND = [4, 6, 8]
/** Ways of one length for each path asked for, and besides: some may prove to be none, as their ties never held together. */
const WAYS_PER_PATH = 4
const WAYS_BESIDES = 20

/**
 * `paths`. First the shortest ways between the two are fetched, which Neo4j finds from both ends (`src/cypher/print-ways.ts`); then,
 * where these are too few or too many to tell, all within two steps of either end, then more: until k paths are found that are
 * no longer than what was looked at, since longer ones can not come before them.
 */
export const askPaths: Question = {
  fetch(args, limits) {
    checkRange('k', args.k, 1, limits.maxPaths)
    const maxLength = checkRange('maxLength', args.maxLength, 1, limits.maxPathLength)
    // Ties of these kinds lead to actors alone.
    const layer: Layer = { types: pathTypes(args), reading: 'AROUND', onward: undefined }
    const common = {
      from: ['from', 'to'],
      filtered: 'WHOLE',
      thin: args.together !== true,
      maxTies: MAX_PATH_TIES,
      with: 'NOTHING',
    } as const
    const ways = {
      enough: Number(args.k),
      each: WAYS_PER_PATH * Number(args.k) + WAYS_BESIDES,
      longest: Math.min(WAY_STEPS, maxLength),
      directed: args.directed === true,
    }
    const around = lengthsAround(maxLength).map((length) => Array.from({ length: Math.ceil(length / 2) }, () => layer))
    return [{ ...common, layers: [layer], ways }, ...around.map((layers) => ({ ...common, layers }))]
  },
  *answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, bounds, ways, part } = input
    const [from, to, k] = [actors.get('from')!, actors.get('to')!, Number(args.k)]
    const maxLength = Number(args.maxLength)
    const looked = Math.min(maxLength, ways ? ways.looked : lengthsAround(maxLength)[part - 1]!)
    const { paths, ...rest } = yield* findPaths(
      graph,
      {
        from,
        to,
        types: pathTypes(args),
        directed: args.directed === true,
        together: args.together === true,
        k,
        maxLength: looked,
        asked,
        admitsTie,
        admitsActor: admitsBut(admitsActor, [from, to]),
      },
      bounds,
    )
    const told = () => ({
      ...withFetch(input, rest),
      paths: paths.map((path) => ({
        length: path.steps.length,
        actors: path.actors.map((actor) => graph.actorIds[actor]!),
        steps: path.steps.map((ties) => ({ ties: ties.map((tie) => tieRef(graph, tie)) })),
      })),
    })
    if (input.cut || !rest.complete || from === to) return told()
    if (ways) {
      const isKnown = ({ actors }: Path) =>
        isFetchedWay(
          ways,
          actors.map((actor) => graph.actorIds[actor]!),
        )
      if (paths.length === k ? !paths.every(isKnown) : ways.last.size > 0) return part + 1
      if (paths.length < k && looked < Math.min(LENGTHS_AROUND[0]!, maxLength)) return part + 1
    }
    if (paths.length === k || looked === maxLength) return told()
    // What the ways have of four or five steps, all around has no more of.
    return ways ? part + 2 : part + 1
  },
}

/** Whether a way lies before the last of its length that was fetched, so that no other comes between those found. */
function isFetchedWay({ last }: FetchedWays, ids: readonly string[]): boolean {
  const bound = last.get(ids.length - 1) ?? []
  for (const [index, id] of bound.entries()) {
    if (ids[index + 1]! !== id) return ids[index + 1]! < id
  }
  return true
}

/** Up to which length each part of what lies around has all paths. */
function lengthsAround(maxLength: number): number[] {
  const lengths = LENGTHS_AROUND.filter((length) => length < maxLength)
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
