import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { findCommon, type CommonRelation } from '../../../src/questions/common/find-common'
import { buildTieGraph } from '../../../src/questions/graph/build-tie-graph'
import type { TieRow } from '../../../src/questions/graph/tie-row'
import { tieAnswerOracle } from '../oracles/blocks'
import { randomAsked, randomGraph } from '../random-graph'

const sharing: Record<CommonRelation, (tie: TieRow, actor: string, named: string) => boolean> = {
  BACKERS: (tie, actor, named) => tie.type === 'BACKS' && tie.subject === actor && tie.object === named,
  BACKED: (tie, actor, named) => tie.type === 'BACKS' && tie.object === actor && tie.subject === named,
  ATTACKERS: (tie, actor, named) => tie.type === 'ATTACKED' && tie.subject === actor && tie.object === named,
  ATTACKED: (tie, actor, named) => tie.type === 'ATTACKED' && tie.object === actor && tie.subject === named,
  RIVALS: (tie, actor, named) =>
    tie.type === 'RIVAL_OF' && [tie.subject, tie.object].includes(actor) && [tie.subject, tie.object].includes(named),
}

describe('findCommon', () => {
  const of = fc.constantFrom<string[]>(['a0', 'a1'], ['a1', 'a0', 'a2'], ['a3', 'a4'])
  const relation = fc.constantFrom(...(Object.keys(sharing) as CommonRelation[]))

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
          const tiesTo = (actor: string, named: string) =>
            rows.ties.filter((tie) => sharing[relation](tie, actor, named) && tieAnswerOracle(tie, asked))
          const expected = rows.actors
            .map(({ id }) => id)
            .filter((id) => !of.includes(id) && of.every((named) => tiesTo(id, named).length > 0))
            .map((id) => ({ actor: id, ties: of.flatMap((named) => tiesTo(id, named).map((tie) => tie.id)).sort() }))
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
