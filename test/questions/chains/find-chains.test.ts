import fc from 'fast-check'
import type { TieType } from '../../../src/claims/vocabulary'
import { askedOf } from '../../../src/questions/asked'
import type { Chain } from '../../../src/questions/chains/chain'
import type { ChainOrder } from '../../../src/questions/chains/chain-order'
import { findChains, type ChainQuestion } from '../../../src/questions/chains/find-chains'
import { buildTieGraph } from '../graph/build-tie-graph'
import { INSTRUMENTS } from '../../../src/claims/vocabulary'
import type { NodeLabel, TieGraph } from '../../../src/questions/graph/tie-graph'
import { chainsOracle, type OracleChain } from '../oracles/chains'
import { randomAsked, randomGraph, rowOf } from '../random-graph'
import { LAST_DAY } from '../../../src/time/day'
import { atOnce } from '../at-once'

const PLENTY = { maxSteps: 1e7 }

const told = (graph: TieGraph, chain: Chain): OracleChain => ({
  actors: chain.actors.map((actor) => graph.actorIds[actor]!),
  ties: chain.ties.map((tie) => graph.tieIds[tie]!),
  window: [chain.window.earliestStart, chain.window.latestStart, chain.window.earliestEnd, chain.window.latestEnd],
  timing: chain.timing,
  gapDays: chain.gapDays,
  instruments: [...chain.instruments],
  confidence: chain.confidence,
  throughPlaceholder: chain.throughPlaceholder,
})

const inOrder = (chains: OracleChain[]) =>
  chains
    .map((chain) => ({
      ...chain,
      instruments: [...chain.instruments].sort(
        (a, b) => INSTRUMENTS.indexOf(a as never) - INSTRUMENTS.indexOf(b as never),
      ),
    }))
    .sort((a, b) => (a.ties.join() < b.ties.join() ? -1 : 1))

const question = fc.record({
  ends: fc.constantFrom<[string | null, string | null]>([null, 'a0'], ['a1', null], ['a1', 'a0']),
  asked: randomAsked,
  via: fc.constantFrom<NodeLabel[]>(
    ['Militia', 'Organization', 'Official'],
    ['State', 'Militia', 'Organization', 'Official'],
    ['Militia'],
  ),
  through: fc.constantFrom<TieType[]>(['BACKS'], ['BACKS', 'COMMANDS', 'MEMBER_OF'], ['MEMBER_OF']),
  maxHops: fc.integer({ min: 1, max: 4 }),
  orderBy: fc.constantFrom<ChainOrder>('FEWEST_HOPS', 'CONFIDENCE_DESC', 'LATEST'),
})

function asking(
  graph: TieGraph,
  asked: typeof question extends fc.Arbitrary<infer T> ? T : never,
  limit = 100_000,
): ChainQuestion {
  const [backer, backed] = asked.ends.map((id) => (id === null ? null : graph.actorOf(id)!)) as [
    number | null,
    number | null,
  ]
  return { ...asked, backer, backed, asked: askedOf(asked.asked), limit }
}

describe('findChains', () => {
  const graphs = fc.oneof(
    randomGraph(),
    randomGraph({ types: ['BACKS', 'COMMANDS', 'MEMBER_OF', 'RIVAL_OF'], maxTies: 16 }),
  )

  test('finds what brute force finds, said in the same way', () => {
    fc.assert(
      fc.property(graphs, question, (rows, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const answer = atOnce(findChains(graph, asking(graph, asked), PLENTY))
        const [backer, backed] = asked.ends
        expect(inOrder(answer.chains.map((chain) => told(graph, chain)))).toEqual(
          inOrder(chainsOracle(rows, { ...asked, backer, backed })),
        )
        expect(answer).toMatchObject({ complete: true, stoppedBy: null })
      }),
      { numRuns: 800 },
    )
  })

  test('a limit keeps the first of the whole answer, in the order asked, and says so', () => {
    fc.assert(
      fc.property(graphs, question, fc.integer({ min: 1, max: 5 }), (rows, asked, limit) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const all = atOnce(findChains(graph, asking(graph, asked), PLENTY))
        const some = atOnce(findChains(graph, asking(graph, asked, limit), PLENTY))
        expect(some.chains).toEqual(all.chains.slice(0, limit))
        expect(some.stoppedBy).toBe(all.chains.length > limit ? 'CHAIN_LIMIT' : null)
        const keys = all.chains.map(
          (chain) =>
            ({
              FEWEST_HOPS: [chain.ties.length, -chain.confidence],
              CONFIDENCE_DESC: [-chain.confidence, chain.ties.length],
              LATEST: [-chain.window.latestEnd, -chain.window.earliestEnd, chain.ties.length],
            })[asked.orderBy],
        )
        expect(keys).toEqual(
          [...keys].sort((a, b) => a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0),
        )
      }),
      { numRuns: 200 },
    )
  })

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(graphs, question, (rows, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const turned = buildTieGraph([...rows.actors].reverse(), [...rows.ties].reverse())
        expect(atOnce(findChains(turned, asking(turned, asked), PLENTY))).toEqual(
          atOnce(findChains(graph, asking(graph, asked), PLENTY)),
        )
      }),
      { numRuns: 100 },
    )
  })

  describe('where work or time runs out', () => {
    const held = {
      kind: '',
      earliestStart: 0,
      latestStart: 0,
      earliestEnd: 9,
      latestEnd: LAST_DAY,
      reachStart: 0,
      reachEnd: 9,
    }
    const ids = Array.from({ length: 200 }, (_, i) => `m${i}`)
    const graph = buildTieGraph(
      ['hub', ...ids].map((id) => ({ id, name: id, kind: 'Militia', placeholder: false })),
      ids.flatMap((id, i) => [
        rowOf({ id: `t${i}`, subject: id, object: 'hub' }, [held]),
        rowOf({ id: `u${i}`, subject: ids[(i + 1) % 200]!, object: id }, [held]),
      ]),
    )
    const into: ChainQuestion = {
      backer: null,
      backed: graph.actorOf('hub')!,
      asked: askedOf(),
      via: ['Militia'],
      through: ['BACKS'],
      maxHops: 4,
      limit: 500,
      orderBy: 'FEWEST_HOPS',
    }

    test('what was found is told, marked BRANCH_LIMIT', () => {
      const answer = atOnce(findChains(graph, into, { maxSteps: 500 }))
      expect(answer).toMatchObject({ complete: false, stoppedBy: 'BRANCH_LIMIT' })
      expect(answer.chains.length).toBeGreaterThan(200)
      expect(answer.chains.slice(0, 200).every((chain) => chain.ties.length === 1)).toBe(true)
    })

    test('a deadline that has passed gives TIME_LIMIT, not an empty complete answer', () => {
      expect(atOnce(findChains(graph, into, { maxSteps: 1e6, expired: () => true }))).toMatchObject({
        complete: false,
        stoppedBy: 'TIME_LIMIT',
      })
    })

    test('the limit of chains is told from exactly as many chains', () => {
      expect(atOnce(findChains(graph, { ...into, maxHops: 1, limit: 200 }, PLENTY))).toMatchObject({ complete: true })
      expect(atOnce(findChains(graph, { ...into, maxHops: 1, limit: 199 }, PLENTY))).toMatchObject({
        complete: false,
        stoppedBy: 'CHAIN_LIMIT',
      })
    })

    test('only actors that the filter admits stand in between or at the far end', () => {
      const answer = atOnce(
        findChains(graph, { ...into, admitsActor: (actor) => graph.actorIds[actor] !== 'm7' }, PLENTY),
      )
      expect(answer.chains.length).toBeGreaterThan(199)
      expect(answer.chains.some((chain) => chain.actors.includes(graph.actorOf('m7')!))).toBe(false)
    })
  })
})
