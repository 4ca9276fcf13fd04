import { ClientError } from '../../errors/client-error'
import { typeCodeOf, type TieGraph } from '../graph/tie-graph'
import { findWhyNot } from '../why-not/find-why-not'
import { checkHops } from './bounds'
import { admitsBut, chainAnswer, chainLayers, MAX_CHAIN_TIES, viaOf } from './chains'
import { tieRef, type Question } from './question'

/** How many misses are told: the nearest. */
const MOST_MISSES = 10
const EVERYONE = { via: ['STATE', 'MILITIA', 'OFFICIAL', 'ORGANIZATION'] }

/** `whyNot`: looks at all ties around the two, whatever the filter, so that it can tell what the filter turned away. */
export const askWhyNot: Question = {
  fetch(args, limits) {
    checkHops(args.maxHops, limits)
    const layers = chainLayers(EVERYONE, furthest(Number(args.maxHops), limits.maxHops), 'UP')
    return { from: ['backed'], layers, filtered: 'NONE', maxTies: MAX_CHAIN_TIES, with: 'DENIALS' }
  },
  *answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, evidence, bounds, limits } = input
    const [backer, backed] = [actors.get('backer')!, actors.get('backed')!]
    if (backer === backed)
      throw new ClientError('BAD_USER_INPUT', '`backer` and `backed` are the same actor: name two.')
    const maxHops = Number(args.maxHops)
    const { holds, misses } = yield* findWhyNot(
      graph,
      {
        backer,
        backed,
        asked,
        evidence,
        via: viaOf(args),
        through: ['BACKS'],
        maxHops,
        furthestHops: furthest(maxHops, limits.maxHops),
        admitsActor: admitsBut(admitsActor, [backer, backed]),
        admitsTie: input.servesAsked,
        denials: isBacked(graph, backer, backed) ? 0 : input.denials,
        limit: MOST_MISSES,
      },
      bounds,
    )
    // That there is nothing can only be said of all there is.
    if ((input.cut || bounds.expired?.()) && !holds && misses.every(({ reason }) => reason === 'NOTHING'))
      throw new ClientError(
        input.timedOut || bounds.expired?.() ? 'TIMEOUT' : 'LIMIT_EXCEEDED',
        'Nothing was found among the ties that could be looked at, and there are more: ask for fewer hops.',
      )
    return {
      holds,
      misses: misses.map((miss) => ({
        ...miss,
        tie: miss.tie === null ? null : tieRef(graph, miss.tie),
        chain: miss.chain && chainAnswer(graph, miss.chain),
      })),
    }
  },
}

/** A miss by hops is looked for two hops further than asked, if the service allows that many. */
const furthest = (maxHops: number, most: number): number => Math.min(most, maxHops + 2)

function isBacked(graph: TieGraph, backer: number, backed: number): boolean {
  const ties = graph.inTies.subarray(graph.inFrom[backed], graph.inFrom[backed + 1])
  return ties.some((tie) => graph.subject[tie] === backer && graph.tieType[tie] === typeCodeOf('BACKS'))
}
