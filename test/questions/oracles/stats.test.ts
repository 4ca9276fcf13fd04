import fc from 'fast-check'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../graph/build-tie-graph'
import { dayOf, LAST_DAY } from '../../../src/time/day'
import { tieAnswerOracle } from './blocks'
import { countTies } from './stats'
import { randomAsked, randomGraph, rowOf } from '../random-graph'

describe('countTies', () => {
  test('counts for each instrument, actor and type the ties that answer by it', () => {
    fc.assert(
      fc.property(randomGraph({ types: ['BACKS', 'FOUGHT'] }), randomAsked, (rows, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const counted = (groupBy: 'INSTRUMENT' | 'ACTOR' | 'TYPE') =>
          Object.fromEntries(
            countTies(graph, { groupBy, asked: askedOf(asked), limit: 100 }).groups.map(({ key, count }) => [
              key,
              count,
            ]),
          )
        const answering = rows.ties.filter((tie) => tieAnswerOracle(tie, asked))
        for (const actor of rows.actors)
          expect(counted('ACTOR')[actor.id] ?? 0).toBe(
            answering.filter((tie) => tie.subject === actor.id || tie.object === actor.id).length,
          )
        for (const instrument of ['WEAPONS', 'FUNDING', 'TRAINING'] as const) {
          const open = !asked.instruments?.length || asked.instruments.includes(instrument)
          const expected = answering.filter(
            (tie) => open && tieAnswerOracle(tie, { ...asked, instruments: [instrument] }),
          )
          expect(counted('INSTRUMENT')[instrument] ?? 0).toBe(expected.length)
        }
        expect(counted('TYPE')['FOUGHT'] ?? 0).toBe(answering.filter((tie) => tie.type === 'FOUGHT').length)
      }),
      { numRuns: 200 },
    )
  })

  const [from, to] = [dayOf(2010, 3, 1)!, dayOf(2012, 5, 1)!]
  const graph = buildTieGraph(
    ['a', 'b'].map((id) => ({ id, name: id.toUpperCase(), kind: 'State', placeholder: false })),
    [
      rowOf({ id: 'bounded', subject: 'a', object: 'b' }, [
        {
          kind: '',
          earliestStart: from,
          latestStart: from,
          earliestEnd: to,
          latestEnd: to,
          reachStart: from,
          reachEnd: to,
        },
      ]),
      rowOf({ id: 'open', subject: 'a', object: 'b' }, [
        {
          kind: '',
          earliestStart: to,
          latestStart: to,
          earliestEnd: to,
          latestEnd: LAST_DAY,
          reachStart: to,
          reachEnd: to,
        },
      ]),
    ],
  )

  test('a year counts the ties that answer for it, into silence as far as a report is let stand', () => {
    const years = (input: Parameters<typeof askedOf>[0]) =>
      countTies(graph, { groupBy: 'YEAR', asked: askedOf(input), limit: 100 }).groups.map(
        ({ key, count }) => `${key} ${count}`,
      )
    expect(years({})).toEqual(['2010 1', '2011 1', '2012 2', '2013 1', '2014 1', '2015 1'])
    expect(years({ maxGapDays: 0 })).toEqual(['2010 1', '2011 1', '2012 2'])
    expect(years({ maxGapDays: null })).toEqual(['2010 1', '2011 1', '2012 2'])
    expect(years({ period: { from: dayOf(2012, 5, 2)!, to: dayOf(2013, 6, 1)! } })).toEqual(['2012 1', '2013 1'])
  })

  test('sources are counted with their titles, and a limit says that it cut', () => {
    const sourcesOf = (tie: number) =>
      tie === 0
        ? [
            { id: 's1', title: 'One' },
            { id: 's2', title: 'Two' },
          ]
        : [{ id: 's2', title: 'Two' }]
    expect(countTies(graph, { groupBy: 'SOURCE', asked: askedOf(), sourcesOf, limit: 1 })).toEqual({
      complete: false,
      stoppedBy: 'LIST_LIMIT',
      groups: [{ key: 's2', label: 'Two', count: 2 }],
    })
  })
})
