import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { findChanges } from '../../../src/questions/changes/find-changes'
import { buildTieGraph } from '../graph/build-tie-graph'
import { changesOracle } from '../oracles/changes'
import { randomAsked, randomGraph } from '../random-graph'

describe('findChanges', () => {
  test('says what brute force says', () => {
    const period = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.nat(6))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(randomGraph({ types: ['BACKS', 'FOUGHT'] }), period, randomAsked, (rows, during, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const answer = findChanges(graph, { during, asked: askedOf({ ...asked, period: null }), limit: 100 })
        const id = (tie: number) => graph.tieIds[tie]!
        expect({
          began: answer.began.map(({ tie, timing }) => ({ tie: id(tie), timing })),
          ended: answer.ended.map(({ tie, timing }) => ({ tie: id(tie), timing })),
          firstReported: answer.firstReported.map(id),
          wentSilent: answer.wentSilent.map(id),
          changed: answer.changed.map(({ tie, ...instruments }) => ({ tie: id(tie), ...instruments })),
          continuedCount: answer.continuedCount,
        }).toEqual(
          changesOracle(
            [...rows.ties].sort((a, b) => (a.id < b.id ? -1 : 1)),
            during.from,
            during.to,
            asked,
          ),
        )
        const longest = Math.max(
          answer.began.length,
          answer.ended.length,
          answer.firstReported.length,
          answer.wentSilent.length,
          answer.changed.length,
        )
        const cut = findChanges(graph, { during, asked: askedOf({ ...asked, period: null }), limit: 1 })
        expect(cut.stoppedBy).toBe(longest > 1 ? 'LIST_LIMIT' : null)
        expect(cut.began).toEqual(answer.began.slice(0, 1))
      }),
      { numRuns: 400 },
    )
  })
})
