import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { COMMON_RELATIONS, findCommon, type CommonRelation } from '../../../src/questions/common/find-common'
import { buildTieGraph } from '../graph/build-tie-graph'
import { commonOracle } from '../oracles/common'
import { randomAsked, randomGraph } from '../random-graph'

describe('findCommon', () => {
  const of = fc.constantFrom<string[]>(['a0', 'a1'], ['a1', 'a0', 'a2'], ['a3', 'a4'])
  const relation = fc.constantFrom(...(Object.keys(COMMON_RELATIONS) as CommonRelation[]))

  test('gives those who stand in the relation to each of them, with the ties', () => {
    fc.assert(
      fc.property(
        randomGraph({ types: ['BACKS', 'ATTACKED', 'RIVAL_OF'], actorCount: 5, maxTies: 24 }),
        of,
        relation,
        randomAsked,
        fc.integer({ min: 1, max: 3 }),
        (rows, of, relation, asked, limit) => {
          const graph = buildTieGraph(rows.actors, rows.ties)
          const answer = findCommon(graph, {
            of: of.map((id) => graph.actorOf(id)!),
            relation,
            asked: askedOf(asked),
            limit,
          })
          const expected = commonOracle(rows, of, relation, asked)
          expect(
            answer.shared.map(({ actor, ties }) => ({
              actor: graph.actorIds[actor],
              ties: ties.map((tie) => graph.tieIds[tie]),
            })),
          ).toEqual(expected.slice(0, limit))
          expect(answer.totalCount).toBe(expected.length)
          expect(answer.stoppedBy).toBe(expected.length > limit ? 'LIST_LIMIT' : null)
        },
      ),
      { numRuns: 400 },
    )
  })
})
