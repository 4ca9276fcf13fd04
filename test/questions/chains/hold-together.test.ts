import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { addTie, eitherOf, startingChoices } from '../../../src/questions/chains/choice-set'
import { holdTogether } from '../../../src/questions/chains/hold-together'
import { buildTieGraph } from '../graph/build-tie-graph'
import { heldTogether } from '../oracles/blocks'
import { randomAsked, randomGraph, rowOf } from '../random-graph'

const rows = randomGraph({ maxTies: 8 })

describe('ties hold together', () => {
  test.each([false, true])(
    'if some choice of their blocks does, whatever the order of the ties (certain: %s)',
    (certain) => {
      fc.assert(
        fc.property(rows, randomAsked, (rows, asked) => {
          const graph = buildTieGraph(rows.actors, rows.ties)
          for (const length of [2, 3, 4]) {
            const chosen = rows.ties.slice(0, length)
            const found = holdTogether(
              graph,
              chosen.map((row) => graph.tieOf(row.id)!).reverse(),
              askedOf({ ...asked, timing: certain ? 'CERTAIN' : 'POSSIBLE' }),
              certain,
            )
            const held = heldTogether(chosen, { ...asked, timing: certain ? 'CERTAIN' : 'POSSIBLE' })
            expect(found).toBe(held !== null)
          }
        }),
        { numRuns: 1000 },
      )
    },
  )

  test('a step that either of two ties can take holds if it does by one of them', () => {
    fc.assert(
      fc.property(rows, randomAsked, (rows, input) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const asked = askedOf(input)
        const [a, b, c, d] = rows.ties.map((row) => graph.tieOf(row.id)!) as [number, number, number, number]
        const certain = asked.timing === 'CERTAIN'
        const start = addTie(startingChoices(asked.period), graph, a, asked, certain)
        const either = eitherOf(addTie(start, graph, b, asked, certain), addTie(start, graph, c, asked, certain))
        const holds = [b, c].some((tie) => holdTogether(graph, [a, tie, d], asked, certain))
        expect(addTie(either, graph, d, asked, certain).length > 0).toBe(holds)
      }),
      { numRuns: 300 },
    )
  })

  test.each([
    ['latestStart', { latestStart: 9 }, { latestStart: 3 }, { earliestEnd: 5 }],
    ['earliestEnd', { earliestEnd: 3 }, { earliestEnd: 9 }, { latestStart: 5 }],
    ['reachStart', { reachStart: 9, reachEnd: 9 }, { reachStart: 3, reachEnd: 9 }, { reachStart: 1, reachEnd: 2 }],
    ['earliestStart', { earliestStart: 9 }, { earliestStart: 3 }, { latestEnd: 5 }],
  ])('the roomier of two blocks is kept: %s', (_, narrow, roomy, other) => {
    const block = {
      kind: '',
      earliestStart: 0,
      latestStart: 4,
      earliestEnd: 9,
      latestEnd: 20,
      reachStart: 2,
      reachEnd: 9,
    }
    const actors = ['a', 'b', 'c'].map((id) => ({ id, name: id, kind: 'Militia' as const, placeholder: false }))
    for (const blocks of [
      [narrow, roomy],
      [roomy, narrow],
    ]) {
      const graph = buildTieGraph(actors, [
        rowOf(
          { id: 't0', subject: 'a', object: 'b' },
          blocks.map((points) => ({ ...block, ...points })),
        ),
        rowOf({ id: 't1', subject: 'b', object: 'c' }, [{ ...block, ...other }]),
      ])
      const asked = askedOf({ timing: 'CERTAIN', maxGapDays: 1 })
      expect(holdTogether(graph, [0, 1], asked, true)).toBe(true)
      const alone = buildTieGraph(actors, [
        rowOf({ id: 't0', subject: 'a', object: 'b' }, [{ ...block, ...narrow }]),
        rowOf({ id: 't1', subject: 'b', object: 'c' }, [{ ...block, ...other }]),
      ])
      expect(holdTogether(alone, [0, 1], asked, true)).toBe(false)
    }
  })
})
