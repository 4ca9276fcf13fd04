import fc from 'fast-check'
import { askedOf, type AskedInput } from '../../../src/questions/asked'
import type { Charge } from '../../../src/questions/attribution/charge'
import { findAttribution } from '../../../src/questions/attribution/find-attribution'
import { buildTieGraph } from '../graph/build-tie-graph'
import type { DatedTie } from '../dated-tie'
import { FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import { blocksOf, heldTogether } from '../oracles/blocks'
import { randomAsked, randomGraph, rowOf, type RandomGraph } from '../random-graph'
import { atOnce } from '../at-once'

const day = { kind: '', earliestStart: 5, latestStart: 5, earliestEnd: 5, latestEnd: 5, reachStart: 5, reachEnd: 5 }
const charges: Charge[] = [
  { tieId: 'PERPETRATED:x', actorId: 'a0', basis: 'STATED', basisBy: [] },
  { tieId: 'ACCUSED:x', actorId: 'a1', basis: 'ALLEGED', basisBy: ['a2'] },
]

/** The random graph, and an event that lies at the door of two of its actors. */
const withEvent = ({ actors, ties }: RandomGraph): RandomGraph => ({
  actors: [...actors, { id: 'e', name: 'Strike', kind: 'Event', placeholder: false }],
  ties: [
    ...ties,
    rowOf({ id: 'PERPETRATED:x', type: 'PERPETRATED', subject: 'a0', object: 'e', confidence: 0.95 }, [day]),
    rowOf({ id: 'ACCUSED:x', type: 'ACCUSED', subject: 'a2', object: 'a1', confidence: 0.5 }, [day]),
  ],
})

const isAbove = (tie: DatedTie) =>
  (tie.type === 'MEMBER_OF' ? [tie.object, tie.subject] : [tie.subject, tie.object]) as [string, string]

function attributionOracle(
  { actors, ties }: RandomGraph,
  on: { from: number; to: number } | null,
  asked: AskedInput,
  maxHops: number,
) {
  const upward = ties.filter((tie) => ['BACKS', 'COMMANDS', 'MEMBER_OF'].includes(tie.type))
  // Instruments are asked of backing only: elsewhere the tie's own blocks stand for each of them.
  const kinds = asked.instruments?.length ? (asked.instruments as string[]) : ['']
  const judged = (tie: DatedTie) => {
    const own = blocksOf(tie).filter((block) => (tie.type === 'BACKS' ? kinds.includes(block.kind) : block.kind === ''))
    return rowOf(
      tie,
      own.map((block) => ({ ...block, kind: '' })),
    )
  }
  const plain: AskedInput = { ...asked, timing: 'POSSIBLE', instruments: null, period: on }
  const throughout = (tie: DatedTie) =>
    on !== null &&
    on.from !== FIRST_DAY &&
    on.to !== LAST_DAY &&
    blocksOf(judged(tie)).some((block) => block.latestStart <= on.from && block.earliestEnd >= on.to)
  const holds = (sequence: DatedTie[]) =>
    heldTogether(sequence.map(judged), plain) !== null &&
    (asked.timing !== 'CERTAIN' || on === null || sequence.every(throughout))
  return charges.flatMap((charge) => {
    const sequences: { actors: string[]; ties: DatedTie[] }[] = []
    const grow = (ids: string[], sequence: DatedTie[]) => {
      const here = ids.at(-1)!
      const onward = upward.filter(
        (tie) => isAbove(tie)[1] === here && !ids.includes(isAbove(tie)[0]) && holds([...sequence, tie]),
      )
      const stops =
        sequence.length + 1 >= maxHops ||
        actors.find((actor) => actor.id === here)!.kind === 'State' ||
        onward.length === 0
      if (stops) sequences.push({ actors: ids, ties: sequence })
      else for (const tie of onward) grow([...ids, isAbove(tie)[0]], [...sequence, tie])
    }
    grow([charge.actorId], [])
    const first = ties.find((tie) => tie.id === charge.tieId)!
    return sequences.map((sequence) => ({
      basis: charge.basis,
      basisBy: charge.basisBy,
      actors: sequence.actors,
      ties: [first.id, ...sequence.ties.map((tie) => tie.id)],
      sponsor: sequence.actors.at(-1)!,
      timing:
        on === null || sequence.ties.length === 0 ? null : sequence.ties.every(throughout) ? 'CERTAIN' : 'POSSIBLE',
      confidence: Math.min(first.confidence, ...sequence.ties.map((tie) => tie.confidence)),
      throughPlaceholder: sequence.actors
        .slice(0, -1)
        .some((id) => actors.find((actor) => actor.id === id)!.placeholder),
    }))
  })
}

describe('findAttribution', () => {
  const on = fc.oneof(
    fc.constant(null),
    fc.tuple(fc.nat(16), fc.nat(3)).map(([from, length]) => ({ from, to: from + length })),
    fc.nat(16).map((to) => ({ from: FIRST_DAY, to })),
  )

  test('climbs where brute force climbs, and says the same of each chain', () => {
    fc.assert(
      fc.property(
        randomGraph({ types: ['BACKS', 'COMMANDS', 'MEMBER_OF', 'FOUGHT'], maxTies: 16 }),
        on,
        randomAsked,
        fc.integer({ min: 1, max: 4 }),
        (random, on, asked, maxHops) => {
          const rows = withEvent(random)
          const graph = buildTieGraph(rows.actors, rows.ties)
          const answer = atOnce(
            findAttribution(
              graph,
              { on, charges, asked: askedOf({ ...asked, period: null }), maxHops, limit: 1e5 },
              { maxSteps: 1e7 },
            ),
          )
          const told = answer.chains.map(({ actors, ties, sponsor, weakestTie: _, ...rest }) => ({
            ...rest,
            actors: actors.map((actor) => graph.actorIds[actor]!),
            ties: ties.map((tie) => graph.tieIds[tie]!),
            sponsor: graph.actorIds[sponsor]!,
          }))
          const inOrder = <T extends { ties: string[] }>(chains: T[]) =>
            [...chains].sort((a, b) => (a.ties.join() < b.ties.join() ? -1 : 1))
          expect(inOrder(told)).toEqual(inOrder(attributionOracle(rows, on, asked, maxHops)))
          expect(told.map(({ basis }) => basis)).toEqual(
            told.map(({ basis }) => basis).sort((a, b) => (a === b ? 0 : a === 'STATED' ? -1 : 1)),
          )
          expect(answer.complete).toBe(true)
          for (const { ties, weakestTie, confidence } of answer.chains) {
            expect(ties).toContain(weakestTie)
            expect(graph.confidence[weakestTie]).toBe(confidence)
          }
        },
      ),
      { numRuns: 400 },
    )
  })

  test('the accused with nobody above is a chain of one, beside its rival', () => {
    const rows = withEvent({
      actors: ['a0', 'a1', 'a2'].map((id) => ({ id, name: id, kind: 'State', placeholder: false })),
      ties: [],
    })
    const graph = buildTieGraph(rows.actors, rows.ties)
    const answer = atOnce(
      findAttribution(
        graph,
        { on: { from: 5, to: 5 }, charges, asked: askedOf(), maxHops: 4, limit: 10 },
        { maxSteps: 1e4 },
      ),
    )
    expect(
      answer.chains.map(({ basis, sponsor, timing, ties }) => [basis, graph.actorIds[sponsor], timing, ties.length]),
    ).toEqual([
      ['STATED', 'a0', null, 1],
      ['ALLEGED', 'a1', null, 1],
    ])
    expect(
      atOnce(findAttribution(graph, { on: null, charges, asked: askedOf(), maxHops: 4, limit: 1 }, { maxSteps: 1e4 })),
    ).toMatchObject({ complete: false, stoppedBy: 'CHAIN_LIMIT' })
  })
})
