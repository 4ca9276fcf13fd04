import fc from 'fast-check'
import { askedOf } from '../../src/questions/asked'
import { buildTieGraph } from './graph/build-tie-graph'
import { tieAnswer } from '../../src/questions/tie-answer'
import { answer } from '../../src/time/answer'
import { blocksOf, tieAnswerOracle } from './oracles/blocks'
import { randomAsked, randomGraph } from './random-graph'

describe('tieAnswer over typed arrays', () => {
  test('answers as brute force says', () => {
    fc.assert(
      fc.property(randomGraph(), randomAsked, (rows, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        for (const row of rows.ties)
          expect(tieAnswer(graph, graph.tieOf(row.id)!, askedOf(asked))).toEqual(tieAnswerOracle(row, asked))
      }),
      { numRuns: 200 },
    )
  })

  test('answers as the rules of time do over blocks', () => {
    fc.assert(
      fc.property(randomGraph(), randomAsked, (rows, asked) => {
        fc.pre(asked.period !== null)
        const graph = buildTieGraph(rows.actors, rows.ties)
        const time = { ...asked.period!, timing: asked.timing!, maxGapDays: asked.maxGapDays! }
        for (const row of rows.ties)
          expect(tieAnswer(graph, graph.tieOf(row.id)!, askedOf(asked)) ?? undefined).toEqual(
            answer(blocksOf(row), time, asked.instruments ?? []),
          )
      }),
      { numRuns: 200 },
    )
  })
})
