import fc from 'fast-check'
import { TIE_TYPES } from '../../../src/claims/vocabulary'
import { blockKindOf, NODE_LABELS } from '../../../src/questions/graph/tie-graph'
import type { Instrument } from '../../../src/claims/vocabulary'
import { randomGraph } from '../random-graph'
import { builderOf, buildTieGraph } from './build-tie-graph'

const BLOCK_DAYS = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd', 'reachStart', 'reachEnd'] as const

describe('a graph of rows', () => {
  test('keeps every row, in order of id, and finds the ties of an actor', () => {
    fc.assert(
      fc.property(randomGraph({ types: ['BACKS', 'FOUGHT'] }), (rows) => {
        // A row that is fetched twice counts once.
        const graph = buildTieGraph([...rows.actors, ...rows.actors].reverse(), [...rows.ties, ...rows.ties].reverse())
        expect(graph.actorIds).toEqual(rows.actors.map((actor) => actor.id))
        expect(graph.tieIds).toEqual(rows.ties.map((tie) => tie.id).sort())
        rows.actors.forEach((actor, number) => {
          expect(graph.actorOf(actor.id)).toBe(number)
          expect(NODE_LABELS[graph.actorKind[number]!]).toBe(actor.kind)
          expect(graph.placeholder[number]).toBe(Number(actor.placeholder))
          const ties = (from: Int32Array, list: Int32Array) =>
            [...list.slice(from[number], from[number + 1])].map((tie) => graph.tieIds[tie])
          expect(ties(graph.outFrom, graph.outTies)).toEqual(
            rows.ties
              .filter((tie) => tie.subject === actor.id)
              .map((tie) => tie.id)
              .sort(),
          )
          expect(ties(graph.inFrom, graph.inTies)).toEqual(
            rows.ties
              .filter((tie) => tie.object === actor.id)
              .map((tie) => tie.id)
              .sort(),
          )
        })
        for (const row of rows.ties) {
          const tie = graph.tieOf(row.id)!
          expect(TIE_TYPES[graph.tieType[tie]!]).toBe(row.type)
          expect([
            graph.confidence[tie],
            graph.earliestStart[tie],
            graph.latestStart[tie],
            graph.earliestEnd[tie],
            graph.latestEnd[tie],
            graph.lastReported[tie],
            graph.originCount[tie],
          ]).toEqual([
            row.confidence,
            row.earliestStart,
            row.latestStart,
            row.earliestEnd,
            row.latestEnd,
            row.lastReported,
            row.originCount,
          ])
          expect(graph.flags[tie]).toBe(Number(row.alleged) + 2 * Number(row.contested) + 4 * Number(row.selfDenied))
          const [from, to] = [graph.blockFrom[tie]!, graph.blockFrom[tie + 1]!]
          expect([...graph.blockKind.slice(from, to)]).toEqual(
            row.blocks.map(({ kind }) => (kind === '' ? 0 : blockKindOf(kind as Instrument))),
          )
          for (const day of BLOCK_DAYS) {
            const column = graph[`block${day[0]!.toUpperCase()}${day.slice(1)}` as `block${Capitalize<typeof day>}`]
            expect([...column.slice(from, to)]).toEqual(row.blocks.map((block) => block[day]))
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  test('a tie whose end is not among the actors is no mistake of a caller', () => {
    fc.assert(
      fc.property(randomGraph(), (rows) => {
        const ends = new Set(rows.ties.map((tie) => tie.object))
        expect(() =>
          buildTieGraph(
            rows.actors.filter((actor) => !ends.has(actor.id)),
            rows.ties,
          ),
        ).toThrow('tie-without-actor')
      }),
      { numRuns: 10 },
    )
  })

  const { actors, ties } = fc.sample(randomGraph(), { numRuns: 50, seed: 1 }).find((rows) => rows.ties.length > 0)!
  const manyTies = (ids: readonly number[]) => ids.map((number) => ({ ...ties[0]!, id: `tie-${number}` }))

  test('many ties are packed in steps, few at once', () => {
    const many = manyTies(Array.from({ length: 5_000 }, (_, number) => number))
    expect([...builderOf(actors, many).build()].length).toBeGreaterThanOrEqual(12)
    expect([...builderOf(actors, many.slice(0, 500)).build()]).toEqual([])
  })

  test('many ties come in order of id too, however they came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 4_999 }), (count, stride) => {
        // Those beyond 5,000 come a second time.
        const rows = manyTies(Array.from({ length: count }, (_, n) => (n * stride) % 5_000))
        const graph = buildTieGraph(actors, rows)
        const expected = [...new Set(rows.map(({ id }) => id))].sort()
        expect(graph.tieIds).toEqual(expected)
        expect(expected.map((id) => graph.tieOf(id))).toEqual([...expected.keys()])
        for (const unknown of ['', 'tie-', 'tie-49999', 'tie-5000', 'u']) expect(graph.tieOf(unknown)).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  })
})
