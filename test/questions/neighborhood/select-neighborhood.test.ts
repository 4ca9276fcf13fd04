import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../graph/build-tie-graph'
import { selectNeighborhood } from '../../../src/questions/neighborhood/select-neighborhood'
import { tieAnswerOracle } from '../oracles/blocks'
import { randomAsked, randomGraph } from '../random-graph'

const rows = randomGraph({ types: ['BACKS', 'FOUGHT', 'SPOKE_WITH'], actorCount: 7, maxTies: 16 })
const types = ['BACKS', 'FOUGHT'] as const

describe('selectNeighborhood', () => {
  test('without a cap: all passing ties of the actors that are nearer than the depth', () => {
    fc.assert(
      fc.property(rows, randomAsked, fc.integer({ min: 1, max: 3 }), (rows, asked, depth) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const answer = selectNeighborhood(graph, {
          of: [graph.actorOf('a0')!],
          depth,
          types,
          asked: askedOf(asked),
          perActor: 99,
          limit: 999,
        })
        const passing = rows.ties.filter((tie) => tie.type !== 'SPOKE_WITH' && tieAnswerOracle(tie, asked))
        const distance = new Map([['a0', 0]])
        for (let round = 0; round < depth; round++)
          for (const { subject, object } of passing)
            for (const [a, b] of [
              [subject, object],
              [object, subject],
            ] as const)
              if (distance.get(a) === round && !distance.has(b)) distance.set(b, round + 1)
        const shown = passing.filter(
          (tie) => Math.min(distance.get(tie.subject) ?? 9, distance.get(tie.object) ?? 9) < depth,
        )
        expect(answer.ties.map((tie) => graph.tieIds[tie])).toEqual(shown.map((tie) => tie.id).sort())
        expect(new Map(answer.actors.map(({ actor, depth }) => [graph.actorIds[actor]!, depth]))).toEqual(distance)
        expect(answer.actors.every(({ hiddenTies }) => hiddenTies === 0)).toBe(true)
        expect(answer.complete).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a cap per actor keeps the ties last reported, and tells how many it hides', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (rows, perActor) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const a0 = graph.actorOf('a0')!
        const answer = selectNeighborhood(graph, { of: [a0], depth: 1, types, asked: askedOf(), perActor, limit: 999 })
        const own = rows.ties.filter((tie) => tie.type !== 'SPOKE_WITH' && [tie.subject, tie.object].includes('a0'))
        expect(answer.ties).toHaveLength(Math.min(perActor, own.length))
        expect(answer.actors[0]).toEqual({ actor: a0, depth: 0, hiddenTies: own.length - answer.ties.length })
        const hidden = own.filter((tie) => !answer.ties.includes(graph.tieOf(tie.id)!))
        for (const tie of answer.ties)
          for (const other of hidden) expect(graph.lastReported[tie]!).toBeGreaterThanOrEqual(other.lastReported)
        expect(answer.stoppedBy).toBe(hidden.length ? 'BRANCH_LIMIT' : null)
      }),
      { numRuns: 200 },
    )
  })

  test('the limit on all ties is told apart', () => {
    fc.assert(
      fc.property(rows, (rows) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const ask = {
          of: [graph.actorOf('a0')!, graph.actorOf('a1')!],
          depth: 2,
          types,
          asked: askedOf(),
          perActor: 99,
        }
        const all = selectNeighborhood(graph, { ...ask, limit: 999 })
        const some = selectNeighborhood(graph, { ...ask, limit: 2 })
        expect(some.ties).toHaveLength(Math.min(2, all.ties.length))
        expect(some.stoppedBy).toBe(all.ties.length > 2 ? 'LIST_LIMIT' : null)
      }),
      { numRuns: 100 },
    )
  })
})
