import fc from 'fast-check'
import { askedOf, type AskedInput } from '../../../src/questions/asked'
import type { EvidenceFilter } from '../../../src/questions/evidence-filter'
import { buildTieGraph } from '../graph/build-tie-graph'
import { NODE_LABELS, type NodeLabel } from '../../../src/questions/graph/tie-graph'
import type { DatedTie } from '../dated-tie'
import { chainFaults, type WhyNotRules } from '../../../src/questions/why-not/chain-faults'
import { findWhyNot, type WhyNotQuestion } from '../../../src/questions/why-not/find-why-not'
import { dayOf, FIRST_DAY, LAST_DAY, type Day } from '../../../src/time/day'
import type { Block } from '../../../src/time/block'
import { chainsOracle } from '../oracles/chains'
import { randomAsked, randomGraph, rowOf, type RandomGraph } from '../random-graph'
import { atOnce } from '../at-once'

const PLENTY = { maxSteps: 1e7 }
const VIA: NodeLabel[] = ['Militia', 'Organization', 'Official']

const passesEvidence = (tie: DatedTie, filter: EvidenceFilter) =>
  (filter.alleged == null || tie.alleged === filter.alleged) &&
  (filter.contested == null || tie.contested === filter.contested) &&
  (filter.minConfidence == null || tie.confidence >= filter.minConfidence) &&
  (filter.minOrigins == null || tie.originCount >= filter.minOrigins)

const filter = fc.record<EvidenceFilter>({
  alleged: fc.constantFrom(null, null, false, true),
  contested: fc.constantFrom(null, null, false),
  minConfidence: fc.constantFrom(null, null, 0.5),
  minOrigins: fc.constantFrom(null, null, 2),
})

/** Every sequence of backing from a1 to a0, whatever is asked. */
const sequences = (rows: RandomGraph, maxHops: number) =>
  chainsOracle(
    { ...rows, ties: rows.ties.map((tie) => rowOf(tie, [always])) },
    { backer: 'a1', backed: 'a0', asked: { maxGapDays: null }, via: [...NODE_LABELS], through: ['BACKS'], maxHops },
  )
const always: Block = {
  kind: '',
  earliestStart: 0,
  latestStart: 0,
  earliestEnd: 0,
  latestEnd: 0,
  reachStart: 0,
  reachEnd: 0,
}

describe('findWhyNot', () => {
  const random = randomGraph({ maxTies: 8 })
  const maxHops = fc.integer({ min: 1, max: 3 })

  test('it holds exactly if brute force finds a chain; a sequence has no fault exactly if it is one', () => {
    fc.assert(
      fc.property(random, randomAsked, filter, maxHops, (rows, asked, evidence, maxHops) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const rules: WhyNotRules = { asked: askedOf(asked), via: VIA, through: ['BACKS'], maxHops, evidence }
        const passing = { ...rows, ties: rows.ties.filter((tie) => passesEvidence(tie, evidence)) }
        const answers = chainsOracle(passing, {
          backer: 'a1',
          backed: 'a0',
          asked,
          via: VIA,
          through: ['BACKS'],
          maxHops,
        }).map((chain) => chain.ties.join())
        const all = sequences(rows, 3).map(({ actors, ties }) => ({
          key: ties.join(),
          faults: chainFaults(
            graph,
            actors.map((id) => graph.actorOf(id)!),
            ties.map((id) => graph.tieOf(id)!),
            rules,
          ),
        }))
        for (const { key, faults } of all) expect(faults.length === 0).toBe(answers.includes(key))

        const question: WhyNotQuestion = {
          ...rules,
          backer: graph.actorOf('a1')!,
          backed: graph.actorOf('a0')!,
          furthestHops: 3,
          denials: 0,
          limit: 10,
        }
        const { holds, misses } = atOnce(findWhyNot(graph, question, PLENTY))
        expect(holds).toBe(answers.length > 0)
        if (holds) return expect(misses).toEqual([])
        if (all.length === 0) return expect(misses.map(({ reason }) => reason)).toEqual(['NOTHING'])
        // The first miss is a nearest one.
        const nearest = misses[0]!.chain!
        const least = Math.min(...all.map(({ faults }) => faults.length))
        expect(chainFaults(graph, nearest.actors, nearest.ties, rules)).toHaveLength(least)
      }),
      { numRuns: 400 },
    )
  })

  const day = (year: number): Day => dayOf(year, 1, 1)!
  const held = (from: Day, to: Day, more: Partial<Block> = {}): Block => ({
    kind: '',
    earliestStart: from,
    latestStart: from,
    earliestEnd: to,
    latestEnd: to,
    reachStart: from,
    reachEnd: to,
    ...more,
  })
  const actors = [
    { id: 'b', name: 'Backer', kind: 'State' as const, placeholder: false },
    { id: 'm', name: 'Band', kind: 'Militia' as const, placeholder: false },
    { id: 's', name: 'Realm', kind: 'State' as const, placeholder: false },
    { id: 't', name: 'Target', kind: 'Militia' as const, placeholder: false },
  ]
  const direct = (block: Block | Block[], more: Partial<DatedTie> = {}) => [
    rowOf({ id: 'direct', subject: 'b', object: 't', ...more }, [block].flat()),
  ]
  const through = (middle: string, first: Block, second: Block) => [
    rowOf({ id: 'first', subject: 'b', object: middle }, [first]),
    rowOf({ id: 'second', subject: middle, object: 't' }, [second]),
  ]
  const at2000: AskedInput = { period: { from: day(2000), to: day(2000) } }
  const from1990 = held(day(1990), day(2010))

  test.each<[string, DatedTie[], AskedInput, Partial<WhyNotQuestion>, string]>([
    [
      'ENDED',
      direct(held(day(1990), day(1995))),
      at2000,
      {},
      'The backing of Target by Backer had ended by 1995-01-01, before 2000-01-01.',
    ],
    [
      'NOT_YET',
      direct(held(day(2005), day(2006))),
      at2000,
      {},
      'The backing of Target by Backer did not begin before 2005-01-01, after 2000-01-01.',
    ],
    [
      'STALE',
      direct(held(day(1990), day(1995), { latestEnd: LAST_DAY })),
      at2000,
      {},
      'The nearest report of the backing of Target by Backer is of 1995-01-01, 1826 days from 2000-01-01; at most 1096 days were asked for.',
    ],
    [
      'ENDED',
      direct(held(day(1990), day(1999), { latestEnd: LAST_DAY })),
      { ...at2000, timing: 'CERTAIN' },
      {},
      'The backing of Target by Backer may have ended before 2000-01-01: it is certain up to 1999-01-01 only.',
    ],
    [
      'NOT_YET',
      direct(held(day(2001), day(2010), { earliestStart: FIRST_DAY })),
      { ...at2000, timing: 'CERTAIN' },
      {},
      'The backing of Target by Backer may have begun after 2000-01-01: it is certain from 2001-01-01 only.',
    ],
    [
      'NOTHING',
      direct(from1990),
      { ...at2000, instruments: ['WEAPONS'] },
      {},
      'No report of the backing of Target by Backer names an instrument asked for.',
    ],
    [
      'NOTHING',
      direct(from1990),
      at2000,
      { admitsTie: () => false },
      'No report says that the backing of Target by Backer serves the opponent asked about.',
    ],
    [
      'ALLEGED',
      direct(from1990, { alleged: true }),
      at2000,
      { evidence: { alleged: false } },
      'The backing of Target by Backer is only alleged.',
    ],
    [
      'CONTESTED',
      direct(from1990, { contested: true }),
      {},
      { evidence: { contested: false } },
      'The backing of Target by Backer is denied by someone.',
    ],
    [
      'CONFIDENCE',
      direct(from1990, { confidence: 0.4 }),
      {},
      { evidence: { minConfidence: 0.5 } },
      'The backing of Target by Backer has a confidence of 0.40, at least 0.5 was asked for.',
    ],
    [
      'CONFIDENCE',
      direct(from1990),
      {},
      { evidence: { minOrigins: 2 } },
      'The backing of Target by Backer rests on 1 origin, at least 2 were asked for.',
    ],
    [
      'VIA',
      through('s', from1990, from1990),
      {},
      {},
      'The chain runs through Realm, of the kind State, which may not stand in between unless asked.',
    ],
    ['HOPS', through('m', from1990, from1990), {}, { maxHops: 1 }, 'The chain has 2 hops, at most 1 were asked for.'],
    [
      'NOT_TOGETHER',
      through('m', held(day(1980), day(1985)), from1990),
      {},
      {},
      'Each tie of the chain answers by itself, but they did not hold together: they share no day, or their reports lie more than 1096 days apart.',
    ],
    ['DENIED', [], {}, { denials: 2 }, '2 claims deny that Backer backs Target, and none says that it does.'],
    ['NOTHING', [], {}, {}, 'No chain of backing of up to 6 hops leads from Backer to Target, at any time.'],
  ])('%s: says so in a sentence', (reason, ties, asked, more, explanation) => {
    const graph = buildTieGraph(actors, ties)
    const question: WhyNotQuestion = {
      backer: graph.actorOf('b')!,
      backed: graph.actorOf('t')!,
      asked: askedOf(asked),
      via: VIA,
      through: ['BACKS'],
      maxHops: 4,
      furthestHops: 6,
      evidence: {},
      denials: 0,
      limit: 5,
      ...more,
    }
    const { holds, misses } = atOnce(findWhyNot(graph, question, PLENTY))
    expect(holds).toBe(false)
    expect(misses[0]).toMatchObject({ reason, explanation })
  })
})
