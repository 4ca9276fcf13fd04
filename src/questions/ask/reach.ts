import { findReach } from '../reach/find-reach'
import { checkHops } from './bounds'
import { admitsBut, chainLayers, chainRules, MAX_CHAIN_TIES } from './chains'
import { withFetch } from './completeness'
import { pageOf } from './page'
import type { Question } from './question'

/** `reach`. */
export const askReach: Question = {
  fetch(args, limits) {
    const reading = args.direction === 'BACKERS' ? 'UP' : 'DOWN'
    return {
      from: ['of'],
      layers: chainLayers(args, checkHops(args.maxHops, limits), reading),
      filtered: 'WHOLE',
      maxTies: MAX_CHAIN_TIES,
      with: 'NOTHING',
    }
  },
  *answer(input) {
    const { graph, arguments: args, actors, asked, admitsActor, admitsTie, bounds } = input
    const of = actors.get('of')!
    const direction = args.direction as 'BACKERS' | 'BACKED'
    const { reached, ...rest } = yield* findReach(
      graph,
      { ...chainRules(args), asked, admitsTie, admitsActor: admitsBut(admitsActor, [of]), of, direction },
      bounds,
    )
    const found = reached.map(({ actor, ...more }) => ({ ...more, node: graph.actorIds[actor]! }))
    const page = pageOf(found, args, 'REACH', (edge) => ({ key: edge.leastHops, id: edge.node }))
    return { ...withFetch(input, rest), ...page, totalCount: found.length }
  },
}
