import fc from 'fast-check'
import { recomputeWithout } from '../../../src/claims/recompute-without'
import { recordTies } from '../../../src/claims/record-ties'
import { rollUp } from '../../../src/claims/roll-up'
import { tripleOf } from '../../../src/claims/triple'
import type { Claim } from '../../../src/claims/claim'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { randomClaims, SOURCES } from './random-claims'
import { answeredText, rowsOf, rowText, TIE } from './tie-text'
import { actor, answerer, event, MONDAY, occurred, record, says } from './world'

const TUESDAY = '2024-05-07T08:00:00.000Z'
const WEDNESDAY = '2024-05-08T08:00:00.000Z'

let database: Neo4jDatabase
let answer: ReturnType<typeof answerer>

beforeAll(async () => {
  database = await openTestDatabase()
  answer = answerer(database)
})
beforeEach(() => emptyGraph(database))
afterAll(() => database.close())

const BACKERS = `query ($without: [ID!], $knownAt: DateTime) {
  actor(by: { id: "front" }) { backers(filter: { withoutSources: $without, knownAt: $knownAt }) { totalCount edges { node { id } tie { ${TIE} } } } } }`
const CHAINS = `query ($without: [ID!], $knownAt: DateTime) {
  backingChains(backed: { id: "front" }, filter: { withoutSources: $without, knownAt: $knownAt }) { complete chains { instruments actors { id } ties { ${TIE} } } } }`
const people = [actor('north', 'State'), actor('donor', 'Organization'), actor('front'), actor('rival')]

describe('without some sources', () => {
  test('ties in the place of all others are those of the remaining claims, each once', () =>
    fc.assert(
      fc.property(randomClaims, fc.subarray(SOURCES, { minLength: 1 }), (claims, sources) => {
        const triples = [...new Map(claims.map((claim) => [tripleOf(claim).key, tripleOf(claim)])).values()]
        const inPlace = recomputeWithout({ claims, triples }, new Set(sources), undefined)
        const told = rollUp(claims).flatMap((tie) => inPlace.get(tie.id) ?? [tie])
        const expected = rollUp(claims.filter(({ source }) => !sources.includes(source)))
        expect(rowsOf(told).map(rowText).sort()).toEqual(rowsOf(expected).map(rowText).sort())
      }),
      { numRuns: 300 },
    ))

  test('a tie that ran out only by what is left out runs on into the next, and is told once', async () => {
    // s2 says that it ended in 1990; without it the first stretch is open and one with the second.
    await record(database, {
      actors: people,
      claims: [
        says('c1', 'north BACKS front', { points: { latestStart: '1988-01-01', earliestEnd: '1988-01-01' } } as never),
        says('c2', 'north BACKS front', { held: '1988/1990' }, { source: 's2' }),
        says('c3', 'north BACKS front', { held: '2000' }, { source: 's3' }),
      ],
    })
    expect((await answer(BACKERS)).backers.totalCount).toBe(2)
    const { backers } = await answer(BACKERS, { without: ['s2'] })
    expect([backers.totalCount, backers.edges.map(({ tie }: any) => tie.supportCount)]).toEqual([1, [2]])
    const { chains } = await answer(CHAINS, { without: ['s2'] })
    expect(chains.map(({ ties }: any) => ties.map(answeredText))).toEqual([
      backers.edges.map(({ tie }: any) => answeredText(tie)),
    ])
  })

  test('counts by source, charges and denials are of the remaining claims', async () => {
    await record(database, {
      actors: people,
      events: [event('raid')],
      claims: [
        says('c1', 'north BACKS front', { held: '1990' }),
        says('c2', 'north BACKS front', { held: '1990' }, { source: 's2', confidence: 0.5 }),
        says('d1', 'donor BACKS front', { held: '1990' }, { source: 's2', stance: 'DENIES' }),
        occurred('o1', 'raid', '1990-05-01'),
        says('p1', 'front PERPETRATED raid', { held: '1990-05-01' }, { modality: 'ALLEGED', attributedTo: 'rival' }),
        says('p2', 'front PERPETRATED raid', { held: '1990-05-01' }, { source: 's2' }),
      ],
    })
    const bySource =
      'query ($f: TieFilter) { stats(groupBy: SOURCE, ties: [BACKS], filter: $f) { groups { key count } } }'
    expect((await answer(bySource)).groups).toEqual([
      { key: 's1', count: 1 },
      { key: 's2', count: 1 },
    ])
    expect((await answer(bySource, { f: { withoutSources: ['s2'] } })).groups).toEqual([{ key: 's1', count: 1 }])
    expect((await answer(bySource, { f: { withoutSources: ['s1'], minConfidence: 0.8 } })).groups).toEqual([])
    const basis =
      'query ($f: TieFilter) { attribution(event: "raid", filter: $f) { chains { basis basisBy { id } sponsor { id } } } }'
    expect((await answer(basis)).chains).toEqual([{ basis: 'STATED', basisBy: [], sponsor: { id: 'north' } }])
    expect((await answer(basis, { f: { withoutSources: ['s2'] } })).chains).toEqual([
      { basis: 'ALLEGED', basisBy: [{ id: 'rival' }], sponsor: { id: 'north' } },
    ])
    const why =
      'query ($f: TieFilter) { whyNot(backer: { id: "donor" }, backed: { id: "front" }, filter: $f) { misses { reason } } }'
    expect((await answer(why)).misses).toEqual([{ reason: 'DENIED' }])
    expect((await answer(why, { f: { withoutSources: ['s2'] } })).misses).toEqual([{ reason: 'NOTHING' }])
    expect((await answer(why, { f: { knownAt: '2024-01-01T00:00:00Z' } })).misses).toEqual([{ reason: 'NOTHING' }])
  })
})

describe('as known then', () => {
  const first = [
    says('c1', 'north BACKS front', { held: '1990' }, { instruments: ['WEAPONS'] }),
    says('c2', 'donor BACKS front', { held: '1990' }),
    says('c3', 'north BACKS donor', { held: '1990' }),
  ]
  const second = [
    says('c4', 'north BACKS front', { held: '1991' }, { instruments: ['FUNDING'], recordedAt: TUESDAY }),
    says('c5', 'rival BACKS front', { held: '1990' }, { recordedAt: TUESDAY }),
    says('c6', 'donor BACKS front', { held: '1990' }, { recordedAt: TUESDAY, stance: 'DENIES' }),
  ]

  async function retract(claim: Claim, now: string) {
    await database.write(async (run) => {
      const text = 'MATCH (claim:Record {id: $id}) SET claim.retractedAt = datetime($now)'
      await run({ text, parameters: { id: claim.id, now } })
      await recordTies({ run }, { changed: [claim], now })
    })
  }

  test('an answer can be had again after claims came, were denied and were withdrawn', async () => {
    const both = async (knownAt?: string) => [await answer(BACKERS, { knownAt }), await answer(CHAINS, { knownAt })]
    await record(database, { actors: people, claims: first })
    const monday = await both()
    await record(database, { actors: people, claims: second }, TUESDAY)
    const tuesday = await both()
    await retract(first[1]!, WEDNESDAY)
    const wednesday = await both()
    expect([monday, tuesday, wednesday].map(([{ backers }]) => backers.totalCount)).toEqual([2, 3, 2])
    expect(wednesday[0].backers.edges.map(({ node }: any) => node.id).sort()).toEqual(['north', 'rival'])
    expect(await both(MONDAY)).toEqual(monday)
    expect(await both(TUESDAY)).toEqual(tuesday)
    expect(await both(WEDNESDAY)).toEqual(wednesday)
    expect((await both('2024-01-01T00:00:00Z')).map((found) => found.backers?.totalCount ?? found.chains)).toEqual([
      0,
      [],
    ])
    const learned = await answer(
      `query ($from: DateTime, $to: DateTime) { changes(learned: { from: $from, to: $to }) {
        began { timing tie { id } } ended { tie { id } } changed { tie { id } gained lost } continuedCount firstReported { tie { id } } } }`,
      { from: MONDAY, to: WEDNESDAY },
    )
    expect(learned).toEqual({
      began: [{ timing: null, tie: { id: 'BACKS:c5' } }],
      ended: [{ tie: { id: 'BACKS:c2' } }],
      changed: [{ tie: { id: 'BACKS:c1' }, gained: ['FUNDING'], lost: [] }],
      continuedCount: 2,
      firstReported: [],
    })
    const funded = await answer(
      `{ changes(learned: { from: "${MONDAY}" }, filter: { instruments: [FUNDING], withoutSources: ["s3"] }) { began { tie { id } } ended { tie { id } } continuedCount } }`,
    )
    expect(funded).toEqual({ began: [{ tie: { id: 'BACKS:c1' } }], ended: [], continuedCount: 0 })
  })
})

test('what chain actors are asked takes one more statement, however many they are', async () => {
  await record(database, {
    actors: people,
    claims: [
      says('c1', 'north BACKS front', { held: '1990' }),
      says('c2', 'donor BACKS front', { held: '1990' }),
      says('c3', 'rival BACKS donor', { held: '1990' }),
    ],
  })
  const { result, statistics } = await asker(database)(
    `{ backingChains(backed: { id: "front" }) { __typename chains { ...C actors { __typename ... on Militia { id } backers(first: 1) { nodes { name } totalCount } } } } }
     fragment C on Chain { hops weakestTie { id __typename } }`,
  )
  expect(statistics.statements).toBe(2)
  expect((result.data as any).backingChains.chains).toHaveLength(3)
  expect((result.data as any).backingChains.chains[0].actors.at(-1)).toEqual({
    __typename: 'Militia',
    id: 'front',
    backers: { nodes: [{ name: 'north' }], totalCount: 2 },
  })
})

test('one question under two names with different arguments gives two answers; a cut one says so', async () => {
  await record(database, {
    actors: people,
    claims: [says('c1', 'north BACKS front', { held: '1990' }), says('c2', 'donor BACKS front', { held: '1990' })],
  })
  const { result } = await asker(database)(
    `{ all: backingChains(backed: { id: "front" }) { complete stoppedBy chains { hops } }
       one: backingChains(backed: { id: "front" }, limit: 1) { complete stoppedBy chains { hops } }
       none: backingChains(backed: { id: "front" }, filter: { at: "2020-01-01" }) { complete stoppedBy chains { hops } } }`,
  )
  expect(result.data).toEqual({
    all: { complete: true, stoppedBy: null, chains: [{ hops: 1 }, { hops: 1 }] },
    one: { complete: false, stoppedBy: 'CHAIN_LIMIT', chains: [{ hops: 1 }] },
    none: { complete: true, stoppedBy: null, chains: [] },
  })
})
