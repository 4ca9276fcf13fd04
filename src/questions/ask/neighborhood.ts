import type { TieType } from '../../claims/vocabulary'
import { ClientError } from '../../errors/client-error'
import type { Layer, SubgraphSpec } from '../../plan/subgraph'
import { selectNeighborhood } from '../neighborhood/select-neighborhood'
import { checkRange } from './bounds'
import { withFetch } from './completeness'
import { ACTOR_TIE_TYPES } from './paths'
import { tieRef, typesAsked, type Question, type QuestionArguments } from './question'

const MOST_ACTORS = 20
const MAX_NEIGHBORHOOD_TIES = 50_000

/**
 * `neighborhood`. Neo4j ranks, caps and counts the ties of each actor, ring by ring (`src/cypher/print-rings.ts`). Where ties are
 * recomputed without some sources, which pass and in what order is known only afterwards: then all around are fetched.
 */
export const askNeighborhood: Question = {
  fetch(args, limits) {
    const of = args.of as readonly unknown[]
    if (of.length === 0)
      throw new ClientError('BAD_USER_INPUT', `\`of\` names nobody: between 1 and ${MOST_ACTORS} actors are allowed.`)
    checkRange('of', of.length, 1, MOST_ACTORS)
    const perActor = checkRange('perActor', args.perActor, 1, limits.maxFirst)
    const limit = checkRange('limit', args.limit, 1, limits.maxNeighborhoodLimit)
    const depth = checkRange('depth', args.depth, 1, limits.maxNeighborhoodDepth)
    const layer: Layer = {
      types: typesOf(args),
      reading: 'AROUND',
      onward: ['State', 'Militia', 'Official', 'Organization'],
    }
    const common: Omit<SubgraphSpec, 'maxTies'> = {
      from: ['of'],
      layers: Array.from({ length: depth }, () => layer),
      filtered: 'WHOLE',
      thin: true,
      with: 'NOTHING',
    }
    return leavesOutSources(args)
      ? { ...common, maxTies: MAX_NEIGHBORHOOD_TIES }
      : { ...common, maxTies: limit + 1, rings: { perActor, limit } }
  },
  answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, passingOf } = input
    const of = [...new Set((args.of as readonly unknown[]).map((_, index) => actors.get(`of.${index}`)!))]
    const {
      actors: around,
      ties,
      ...rest
    } = selectNeighborhood(graph, {
      of,
      depth: Number(args.depth),
      types: typesOf(args),
      asked,
      admitsTie,
      admitsActor,
      passingOf,
      perActor: Number(args.perActor),
      limit: Number(args.limit),
    })
    return {
      ...withFetch(input, rest),
      actors: around.map(({ actor, ...more }) => ({ ...more, actor: graph.actorIds[actor]! })),
      ties: ties.map((tie) => tieRef(graph, tie)),
    }
  },
}

const leavesOutSources = ({ filter }: QuestionArguments): boolean =>
  !!((filter as QuestionArguments | undefined)?.withoutSources as readonly string[] | undefined)?.length

function typesOf(args: QuestionArguments): readonly TieType[] {
  const asked = typesAsked(args) ?? ACTOR_TIE_TYPES
  const types = [...new Set(asked)].filter((type) => ACTOR_TIE_TYPES.includes(type)).sort()
  if (types.length === 0)
    throw new ClientError('BAD_USER_INPUT', '`ties` needs at least one kind of tie between actors.')
  return types
}
