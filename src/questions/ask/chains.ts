import { ClientError } from '../../errors/client-error'
import { LABEL_OF_ACTOR_KIND, type TieType } from '../../claims/vocabulary'
import type { ChainOrder } from '../chains/chain-order'
import type { Chain } from '../chains/chain'
import { findChains } from '../chains/find-chains'
import { type NodeLabel, type TieGraph } from '../graph/tie-graph'
import { checkHops, checkRange } from './bounds'
import { withFetch } from './completeness'
import type { FirstLayerCap, Layer } from '../../plan/subgraph'
import { tieRef, type Question, type QuestionArguments, type QuestionInput } from './question'

const THROUGH: ReadonlySet<string> = new Set(['BACKS', 'COMMANDS', 'MEMBER_OF'])

/** How many ties one chain question looks at before it is cut. */
export const MAX_CHAIN_TIES = 50_000

/** `backingChains`. */
export const askChains: Question = {
  fetch(args, limits) {
    if (!args.backer && !args.backed) {
      throw new ClientError(
        'BAD_USER_INPUT',
        '`backingChains` needs `backer`, `backed`, or both: a chain between nobody and nobody is no question.',
      )
    }
    const limit = checkRange('limit', args.limit, 1, limits.maxChains)
    const start = args.backed ? 'backed' : 'backer'
    const layers = chainLayers(args, checkHops(args.maxHops, limits), start === 'backed' ? 'UP' : 'DOWN')
    return {
      from: [start],
      layers,
      firstLayer: firstLayerCap(args, limit),
      filtered: 'WHOLE',
      maxTies: MAX_CHAIN_TIES,
      with: 'NOTHING',
    }
  },
  *answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, bounds } = input
    const { via, through, maxHops } = chainRules(args)
    const found = yield* findChains(
      graph,
      {
        via,
        through,
        maxHops,
        asked,
        admitsTie,
        admitsActor: admitsBut(admitsActor, [actors.get('backer'), actors.get('backed')]),
        backer: actors.get('backer') ?? null,
        backed: actors.get('backed') ?? null,
        limit: Number(args.limit),
        orderBy: args.orderBy as ChainOrder,
      },
      bounds,
    )
    const { complete, stoppedBy } = withFetch(input, found)
    return { complete, stoppedBy, chains: found.chains.map((chain) => chainAnswer(graph, chain)) }
  },
}

/**
 * Open-ended, every tie of the first layer is a chain, and no chain comes before the one it grew from: chains that begin with a
 * tie behind the first `limit` + 1 can't be told. Not where ties or actors of the first layer are judged after the fetch.
 * At a hub it leaves 51 ties of thousands to send.
 */
function firstLayerCap(args: QuestionArguments, limit: number): FirstLayerCap | undefined {
  const filter = (args.filter ?? {}) as QuestionArguments
  if ((args.backer && args.backed) || filter.actor || filter.withoutSources) return undefined
  const order = args.orderBy as ChainOrder
  return { count: limit + 1, order: order === 'LATEST' ? 'LATEST' : 'SUREST', suffices: order === 'FEWEST_HOPS' }
}

/** Along what, through whom and how far. */
export function chainRules(args: QuestionArguments) {
  return { via: viaOf(args), through: (args.through ?? ['BACKS']) as readonly TieType[], maxHops: Number(args.maxHops) }
}

export const viaOf = (args: QuestionArguments): readonly NodeLabel[] =>
  (args.via as string[]).map((kind) => LABEL_OF_ACTOR_KIND[kind]!)

/** One layer per hop: walked on from whoever may stand in between. */
export function chainLayers(args: QuestionArguments, maxHops: number, reading: Layer['reading']): Layer[] {
  const { through } = chainRules(args)
  if (through.length === 0)
    throw new ClientError('BAD_USER_INPUT', '`through` needs at least one kind of tie: BACKS, COMMANDS or MEMBER_OF.')
  const other = through.find((type) => !THROUGH.has(type))
  if (other)
    throw new ClientError('BAD_USER_INPUT', `\`through\` may hold BACKS, COMMANDS and MEMBER_OF, not ${other}.`)
  return Array.from({ length: maxHops }, () => ({ types: [...through].sort(), reading, onward: viaOf(args) }))
}

/** `filter.actor` judges every actor that the question does not name. */
export function admitsBut(
  admits: QuestionInput['admitsActor'],
  named: readonly (number | undefined)[],
): QuestionInput['admitsActor'] {
  return admits && ((actor) => named.includes(actor) || admits(actor))
}

/** Each key is written out, since hot answers hold many chains: see `questionInput`. */
export const chainAnswer = (graph: TieGraph, chain: Chain) => ({
  hops: chain.ties.length,
  timing: chain.timing,
  gapDays: chain.gapDays,
  instruments: chain.instruments,
  confidence: chain.confidence,
  throughPlaceholder: chain.throughPlaceholder,
  window: {
    earliestStart: chain.window.earliestStart,
    latestStart: chain.window.latestStart,
    earliestEnd: chain.window.earliestEnd,
    latestEnd: chain.window.latestEnd,
    // Reports of the whole chain stop where those of its first silent tie do.
    lastReported: Math.min(...chain.ties.map((tie) => graph.lastReported[tie]!)),
  },
  actors: chain.actors.map((actor) => graph.actorIds[actor]!),
  ties: chain.ties.map((tie) => tieRef(graph, tie)),
  weakestTie: tieRef(graph, chain.weakestTie),
})
