import fc from 'fast-check'
import type { TieType } from '../../../src/claims/vocabulary'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../graph/build-tie-graph'
import { findPaths } from '../../../src/questions/paths/find-paths'
import { pathsOracle } from '../oracles/paths'
import { randomAsked, randomGraph, rowOf } from '../random-graph'
import { atOnce } from '../at-once'

const TYPES: TieType[] = ['BACKS', 'FOUGHT', 'ATTACKED', 'MEMBER_OF']

const question = fc.record({
  types: fc.subarray(TYPES, { minLength: 1 }),
  directed: fc.boolean(),
  together: fc.boolean(),
  asked: randomAsked,
  k: fc.integer({ min: 1, max: 12 }),
  maxLength: fc.integer({ min: 1, max: 6 }),
})

describe('findPaths', () => {
  test('finds the first k of all that brute force finds, each step with its ties', () => {
    fc.assert(
      fc.property(
        randomGraph({ types: TYPES, actorCount: 6, maxTies: 18 }),
        question,
        (rows, { k, asked, ...rest }) => {
          const graph = buildTieGraph(rows.actors, rows.ties)
          const [from, to] = [graph.actorOf('a0')!, graph.actorOf('a5')!]
          const answer = atOnce(findPaths(graph, { ...rest, k, from, to, asked: askedOf(asked) }, { maxSteps: 1e7 }))
          const expected = pathsOracle(rows, { ...rest, asked, from: 'a0', to: 'a5' })
          expect(
            answer.paths.map(({ actors, steps }) => ({
              actors: actors.map((actor) => graph.actorIds[actor]),
              steps: steps.map((ties) => ties.map((tie) => graph.tieIds[tie])),
            })),
          ).toEqual(expected.slice(0, k))
          expect(answer).toMatchObject({ complete: true, stoppedBy: null })
        },
      ),
      { numRuns: 1000 },
    )
  })

  const held = { kind: '', earliestStart: 0, latestStart: 0, earliestEnd: 9, latestEnd: 9, reachStart: 0, reachEnd: 9 }
  const clique = Array.from({ length: 12 }, (_, i) => `a${String(i).padStart(2, '0')}`)
  const graph = buildTieGraph(
    [...clique, 'alone', 'b'].map((id) => ({ id, name: id, kind: 'State', placeholder: false })),
    [
      ...clique.flatMap((a, i) =>
        clique.slice(i + 1).map((b) => rowOf({ id: `${a}-${b}`, subject: a, object: b }, [held])),
      ),
      rowOf({ id: 'alone-b', subject: 'alone', object: 'b' }, [held]),
    ],
  )
  const ask = { types: ['BACKS' as const], directed: false, together: false, asked: askedOf(), k: 20, maxLength: 8 }
  const between = (from: string, to: string) => ({ ...ask, from: graph.actorOf(from)!, to: graph.actorOf(to)! })

  test('unreachable ends and the same actor on both ends: no path, and complete', () => {
    expect(atOnce(findPaths(graph, between('a00', 'alone'), { maxSteps: 1e5 }))).toEqual({
      paths: [],
      complete: true,
      stoppedBy: null,
    })
    expect(atOnce(findPaths(graph, between('a00', 'a00'), { maxSteps: 1e5 }))).toEqual({
      paths: [],
      complete: true,
      stoppedBy: null,
    })
  })

  test('out of work it says so, with the paths found', () => {
    const answer = atOnce(findPaths(graph, { ...between('a00', 'a11'), k: 5000 }, { maxSteps: 3000 }))
    expect(answer).toMatchObject({ complete: false, stoppedBy: 'BRANCH_LIMIT' })
    expect(answer.paths.length).toBeGreaterThan(0)
  })

  test('only admitted actors stand in between', () => {
    const answer = atOnce(
      findPaths(graph, { ...between('a00', 'a11'), admitsActor: (actor) => actor === 3, k: 5 }, { maxSteps: 1e5 }),
    )
    expect(answer.paths.map(({ actors }) => actors)).toEqual([
      [0, 11],
      [0, 3, 11],
    ])
  })
})
