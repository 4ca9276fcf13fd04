import fc from 'fast-check'
import type { TieType } from '../../../src/claims/vocabulary'
import { askedOf } from '../../../src/questions/asked'
import { findBlocs } from '../../../src/questions/blocs/find-blocs'
import { NEGATIVE_TYPES, POSITIVE_TYPES } from '../../../src/questions/blocs/signed-network'
import { buildTieGraph } from '../graph/build-tie-graph'
import type { DatedTie } from '../dated-tie'
import { tieAnswerOracle } from '../oracles/blocks'
import { randomAsked, randomGraph, rowOf, type RandomGraph } from '../random-graph'
import { atOnce } from '../at-once'

const TYPES: TieType[] = [...POSITIVE_TYPES, ...NEGATIVE_TYPES, 'SPOKE_WITH']
const SIGNED = TYPES.slice(0, -1)
const PLENTY = { maxSteps: 1e6 }

const told = (rows: RandomGraph, asked: Parameters<typeof askedOf>[0]) => {
  const graph = buildTieGraph(rows.actors, rows.ties)
  const answer = atOnce(findBlocs(graph, { types: TYPES, asked: askedOf(asked) }, PLENTY))
  return {
    ...answer,
    blocs: answer.blocs.map((camp) => camp.map((actor) => graph.actorIds[actor]!)),
    misfits: answer.misfits.map((tie) => graph.tieIds[tie]!),
  }
}

const misfitsOf = (ties: DatedTie[], blocs: string[][]) =>
  ties.filter((tie) => {
    const together = blocs.some((camp) => camp.includes(tie.subject) && camp.includes(tie.object))
    return POSITIVE_TYPES.includes(tie.type) ? !together : together
  })

describe('findBlocs', () => {
  test('counts what fits, and no actor that moves and no camps that join would make more ties fit', () => {
    fc.assert(
      fc.property(randomGraph({ types: TYPES, actorCount: 6, maxTies: 20 }), randomAsked, (rows, asked) => {
        const { blocs, balance, misfits, complete } = told(rows, asked)
        const ties = rows.ties.filter((tie) => SIGNED.includes(tie.type) && tieAnswerOracle(tie, asked))
        expect(complete).toBe(true)
        expect(blocs.flat().sort()).toEqual([...new Set(ties.flatMap((tie) => [tie.subject, tie.object]))].sort())
        expect(misfits).toEqual(
          misfitsOf(ties, blocs)
            .map((tie) => tie.id)
            .sort(),
        )
        expect(balance).toBeCloseTo(ties.length ? 1 - misfits.length / ties.length : 1, 12)
        for (const actor of blocs.flat()) {
          const without = blocs.map((camp) => camp.filter((other) => other !== actor))
          for (const to of [...without.keys(), -1]) {
            const moved =
              to < 0 ? [...without, [actor]] : without.map((camp, i) => (i === to ? [...camp, actor] : camp))
            expect(misfitsOf(ties, moved).length).toBeGreaterThanOrEqual(misfits.length)
          }
        }
        for (const a of blocs)
          for (const b of blocs) {
            const joined = [[...a, ...b], ...blocs.filter((camp) => camp !== a && camp !== b)]
            expect(misfitsOf(ties, joined).length).toBeGreaterThanOrEqual(misfits.length)
          }
      }),
      { numRuns: 300 },
    )
  })

  test('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(randomGraph({ types: TYPES, actorCount: 6, maxTies: 20 }), (rows) => {
        expect(told({ actors: [...rows.actors].reverse(), ties: [...rows.ties].reverse() }, {})).toEqual(told(rows, {}))
      }),
      { numRuns: 100 },
    )
  })

  test('finds camps into which all ties fit, where there are such', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 30 }),
        (sizes, pairs) => {
          const held = {
            kind: '',
            earliestStart: 0,
            latestStart: 0,
            earliestEnd: 9,
            latestEnd: 9,
            reachStart: 0,
            reachEnd: 9,
          }
          const camps = sizes.map((size, c) => Array.from({ length: size }, (_, i) => `c${i}-${c}`))
          const all = camps.flat()
          const inChain = camps.flatMap((camp) =>
            camp.slice(1).map((actor, i) => ({ subject: camp[i]!, object: actor, type: 'BACKS' as const })),
          )
          const others = pairs.flatMap(([x, y]) => {
            const [subject, object] = [all[x % all.length]!, all[y % all.length]!]
            const same = subject.slice(-1) === object.slice(-1)
            return subject === object
              ? []
              : { subject, object, type: same ? ('MEMBER_OF' as const) : ('FOUGHT' as const) }
          })
          const ties = [...inChain, ...others].map((tie, i) => rowOf({ id: `t${i}`, ...tie }, [held]))
          const actors = all.map((id) => ({ id, name: id, kind: 'Militia' as const, placeholder: false }))
          expect(told({ actors, ties }, {})).toMatchObject({ balance: 1, misfits: [] })
        },
      ),
      { numRuns: 100 },
    )
  })

  test('out of work it says so', () => {
    const held = {
      kind: '',
      earliestStart: 0,
      latestStart: 0,
      earliestEnd: 9,
      latestEnd: 9,
      reachStart: 0,
      reachEnd: 9,
    }
    const graph = buildTieGraph(
      ['a', 'b'].map((id) => ({ id, name: id, kind: 'State', placeholder: false })),
      [rowOf({ id: 't', subject: 'a', object: 'b' }, [held])],
    )
    expect(atOnce(findBlocs(graph, { types: TYPES, asked: askedOf() }, { maxSteps: 1 }))).toMatchObject({
      complete: false,
      stoppedBy: 'BRANCH_LIMIT',
    })
  })
})
