import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../graph/build-tie-graph'
import type { NodeLabel } from '../../../src/questions/graph/tie-graph'
import { findReach, type ReachQuestion } from '../../../src/questions/reach/find-reach'
import { reachOracle } from '../oracles/reach'
import { randomAsked, randomGraph, rowOf } from '../random-graph'
import { atOnce } from '../at-once'

const question = fc.record({
  direction: fc.constantFrom<'BACKERS' | 'BACKED'>('BACKERS', 'BACKED'),
  asked: randomAsked,
  via: fc.constantFrom<NodeLabel[]>(
    ['Militia', 'Organization', 'Official'],
    ['State', 'Militia', 'Organization', 'Official'],
  ),
  maxHops: fc.integer({ min: 1, max: 4 }),
})

describe('findReach', () => {
  test('reaches whom brute force reaches, by as many chains, with a widest window', () => {
    fc.assert(
      fc.property(randomGraph(), question, (rows, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const answer = atOnce(
          findReach(
            graph,
            { ...asked, of: graph.actorOf('a0')!, asked: askedOf(asked.asked), through: ['BACKS'] },
            { maxSteps: 1e7 },
          ),
        )
        const { direction, ...rules } = asked
        const expected = reachOracle(rows, 'a0', direction, { ...rules, through: ['BACKS'] })
        expect(
          answer.reached.map(({ actor, leastHops, chainCount }) => ({
            actor: graph.actorIds[actor],
            leastHops,
            chainCount,
          })),
        ).toEqual(expected.map(({ windows: _, ...rest }) => rest))
        answer.reached.forEach(({ window }, i) => expect(expected[i]!.windows).toContainEqual(window))
        expect(answer.complete).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('cut by work, it has the near ones whole and says BRANCH_LIMIT', () => {
    const held = {
      kind: '',
      earliestStart: 0,
      latestStart: 0,
      earliestEnd: 9,
      latestEnd: 9,
      reachStart: 0,
      reachEnd: 9,
    }
    const ids = Array.from({ length: 60 }, (_, i) => `m${i}`)
    const graph = buildTieGraph(
      ['hub', ...ids].map((id) => ({ id, name: id, kind: 'Militia', placeholder: false })),
      ids.flatMap((id) => [
        rowOf({ id: `hub-${id}`, subject: id, object: 'hub' }, [held]),
        ...ids
          .filter((other) => other !== id)
          .map((other) => rowOf({ id: `${other}-${id}`, subject: other, object: id }, [held])),
      ]),
    )
    const into: ReachQuestion = {
      of: graph.actorOf('hub')!,
      direction: 'BACKERS',
      asked: askedOf(),
      via: ['Militia'],
      through: ['BACKS'],
      maxHops: 6,
    }
    const answer = atOnce(findReach(graph, into, { maxSteps: 50_000 }))
    expect(answer).toMatchObject({ complete: false, stoppedBy: 'BRANCH_LIMIT' })
    expect(answer.reached).toHaveLength(60)
    expect(answer.reached.every(({ leastHops, chainCount }) => leastHops === 1 && chainCount >= 60)).toBe(true)
  })
})
