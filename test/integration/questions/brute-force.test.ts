import fc from 'fast-check'
import type { Claim } from '../../../src/claims/claim'
import { recordAll } from '../../../src/claims/record'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import type { NodeLabel } from '../../../src/questions/graph/tie-graph'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../../questions/graph/build-tie-graph'
import { pointsText } from '../../time/points-text'
import { changesOracle } from '../../questions/oracles/changes'
import { chainsOracle } from '../../questions/oracles/chains'
import { commonOracle, type CommonRelation } from '../../questions/oracles/common'
import { pathsOracle } from '../../questions/oracles/paths'
import { reachOracle } from '../../questions/oracles/reach'
import { countTies } from '../../questions/oracles/stats'
import { formatDay } from '../../../src/time/day'
import { emptyGraph, openTestDatabase } from '../database'
import { askedBy, sourcesUnder, tiesFor } from './filtered'
import { ACTORS, randomClaims, randomFilter, ROWS, SOURCES, type Filter } from './random-claims'
import { answeredText, rowText, TIE, validText, type AnsweredTie, type Row } from './tie-text'
import { answerer, MONDAY, source } from './world'

let database: Neo4jDatabase
let answer: ReturnType<typeof answerer>

beforeAll(async () => {
  database = await openTestDatabase()
  answer = answerer(database)
})
afterAll(() => database.close())

const EVERYONE = ['STATE', 'MILITIA', 'OFFICIAL', 'ORGANIZATION']
const LABELS: Record<string, NodeLabel> = {
  STATE: 'State',
  MILITIA: 'Militia',
  OFFICIAL: 'Official',
  ORGANIZATION: 'Organization',
}

/** A question of random shape, and how it is asked and compared. */
interface Comparison<T> {
  readonly question: fc.Arbitrary<T>
  readonly compare: (claims: Claim[], question: T) => Promise<void>
}

const byId = (rows: readonly Row[]) => {
  const known = new Map(rows.map((row) => [row.id, rowText(row)]))
  return (id: string) => known.get(id)!
}
const texts = (ties: readonly AnsweredTie[]) => ties.map(answeredText)
const idsOf = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id)

const through = fc.constantFrom<[string[], ('BACKS' | 'MEMBER_OF')[]]>(
  [['BACKS'], ['BACKS']],
  [
    ['MEMBER_OF', 'BACKS'],
    ['BACKS', 'MEMBER_OF'],
  ],
)
const via = fc.constantFrom<string[] | null>(null, EVERYONE, ['MILITIA'], [])
const viaLabels = (via: string[] | null) =>
  (via ?? ['MILITIA', 'ORGANIZATION', 'OFFICIAL']).map((kind) => LABELS[kind]!)
const maxHops = fc.constantFrom<number | null>(null, 1, 2, 3, 5)

function backingChains() {
  const ends = fc.constantFrom<[string | null, string | null]>(
    ['a0', null],
    [null, 'a1'],
    ['a4', 'a2'],
    [null, 'a3'],
    ['a1', 'a1'],
  )
  const question = fc.record({ ends, filter: randomFilter, through, via, maxHops })
  const document = `query ($backer: ActorRef, $backed: ActorRef, $filter: TieFilter, $through: [TieType!], $via: [ActorKind!], $maxHops: Int) {
    backingChains(backer: $backer, backed: $backed, filter: $filter, through: $through, via: $via, maxHops: $maxHops, limit: 500) {
      complete stoppedBy
      chains { hops timing gapDays instruments confidence throughPlaceholder window { earliestStart latestStart earliestEnd latestEnd }
        actors { id } ties { ${TIE} } }
    }
  }`
  return comparison(question, async (claims, { ends: [backer, backed], filter, through, via, maxHops }) => {
    const rows = tiesFor(
      claims,
      filter,
      [backer, backed].filter((id) => id !== null),
    )
    const textOf = byId(rows)
    const expected = chainsOracle(
      { actors: ROWS, ties: rows },
      {
        backer,
        backed,
        asked: askedBy(filter),
        via: viaLabels(via),
        through: through[1],
        maxHops: maxHops ?? 4,
      },
    ).map(({ window: [earliestStart, latestStart, earliestEnd, latestEnd], ties, ...chain }) => ({
      ...chain,
      hops: ties.length,
      ties: ties.map(textOf),
      window: pointsText({
        earliestStart: earliestStart!,
        latestStart: latestStart!,
        earliestEnd: earliestEnd!,
        latestEnd: latestEnd!,
      }),
    }))
    const found = await answer(document, {
      backer: backer && { id: backer },
      backed: backed && { id: backed },
      filter,
      through: through[0],
      via,
      maxHops,
    })
    expect(found).toMatchObject({ complete: true, stoppedBy: null })
    const told = found.chains.map((chain: any) => ({
      ...chain,
      actors: idsOf(chain.actors),
      ties: texts(chain.ties),
      window: validText(chain.window),
    }))
    expect(inOrder(told)).toEqual(inOrder(expected))
  })
}

function reach() {
  const question = fc.record({
    of: fc.constantFrom('a0', 'a1', 'a3'),
    direction: fc.constantFrom<'BACKERS' | 'BACKED'>('BACKERS', 'BACKED'),
    filter: randomFilter,
    through,
    via,
    maxHops,
  })
  const document = `query ($of: ActorRef!, $direction: ReachDirection!, $filter: TieFilter, $through: [TieType!], $via: [ActorKind!], $maxHops: Int) {
    reach(of: $of, direction: $direction, filter: $filter, through: $through, via: $via, maxHops: $maxHops) {
      complete totalCount edges { leastHops chainCount window { earliestStart latestStart earliestEnd latestEnd } node { id } } nodes { id } }
  }`
  return comparison(question, async (claims, { of, direction, filter, through, via, maxHops }) => {
    const rows = { actors: ROWS, ties: tiesFor(claims, filter, [of]) }
    const rules = { asked: askedBy(filter), via: viaLabels(via), through: through[1], maxHops: maxHops ?? 4 }
    const expected = reachOracle(rows, of, direction, rules)
    const variables = { of: { id: of }, direction, filter, through: through[0], via, maxHops }
    const found = await answer(document, variables)
    expect(found.totalCount).toBe(expected.length)
    expect(
      found.edges.map(({ node, leastHops, chainCount }: any) => ({ actor: node.id, leastHops, chainCount })),
    ).toEqual(expected.map(({ windows: _, ...rest }) => rest))
    expect(idsOf(found.nodes)).toEqual(expected.map(({ actor }) => actor))
    found.edges.forEach(({ window }: any, i: number) =>
      expect(expected[i]!.windows.map(pointsText)).toContain(validText(window)),
    )
  })
}

function paths() {
  const ALL = ['BACKS', 'FOUGHT', 'ATTACKED', 'MEMBER_OF', 'RIVAL_OF'] as const
  const question = fc.record({
    ends: fc.constantFrom<[string, string]>(['a0', 'a4'], ['a1', 'a3'], ['a2', 'a2']),
    filter: randomFilter,
    types: fc.constantFrom<(typeof ALL)[number][] | null>(
      null,
      ['BACKS'],
      ['RIVAL_OF', 'BACKS'],
      ['ATTACKED', 'FOUGHT'],
    ),
    directed: fc.constantFrom(true, false, null),
    together: fc.constantFrom(true, false, null),
    maxLength: fc.constantFrom(1, 2, 3, 4, null),
    k: fc.constantFrom(1, 3, 20),
  })
  const document = `query ($from: ActorRef!, $to: ActorRef!, $ties: [TieType!], $directed: Boolean, $together: Boolean, $filter: TieFilter, $maxLength: Int, $k: Int!) {
    paths(from: $from, to: $to, ties: $ties, directed: $directed, together: $together, filter: $filter, k: $k, maxLength: $maxLength) {
      complete paths { length actors { id } steps { ties { ${TIE} } } } }
  }`
  return comparison(question, async (claims, { ends: [from, to], filter, types, directed, together, maxLength, k }) => {
    const rows = tiesFor(claims, filter, [from, to])
    const textOf = byId(rows)
    const expected = pathsOracle(
      { actors: ROWS, ties: rows },
      {
        from,
        to,
        types: types ?? [...ALL],
        directed: directed ?? false,
        together: together ?? false,
        asked: askedBy(filter),
        maxLength: maxLength ?? 6,
      },
    )
    const variables = { from: { id: from }, to: { id: to }, ties: types, directed, together, filter, maxLength, k }
    const found = await answer(document, variables)
    expect(found.complete).toBe(true)
    expect(
      found.paths.map(({ length, actors, steps }: any) => [
        length,
        idsOf(actors),
        steps.map(({ ties }: any) => texts(ties).sort()),
      ]),
    ).toEqual(
      expected
        .slice(0, k)
        .map(({ actors, steps }) => [steps.length, actors, steps.map((ties) => ties.map(textOf).sort())]),
    )
  })
}

function common() {
  const question = fc.record({
    of: fc.constantFrom(['a0', 'a1'], ['a1', 'a0', 'a2'], ['a3', 'a4']),
    relation: fc.constantFrom<CommonRelation>('BACKERS', 'BACKED', 'ATTACKERS', 'ATTACKED', 'RIVALS'),
    filter: randomFilter,
  })
  const document = `query ($of: [ActorRef!]!, $relation: CommonRelation!, $filter: TieFilter) {
    common(of: $of, relation: $relation, filter: $filter) { complete totalCount edges { node { id } ties { ${TIE} } } } }`
  return comparison(question, async (claims, { of, relation, filter }) => {
    const rows = tiesFor(claims, filter, of)
    const textOf = byId(rows)
    const expected = commonOracle({ actors: ROWS, ties: rows }, of, relation, askedBy(filter))
    const found = await answer(document, { of: of.map((id) => ({ id })), relation, filter })
    expect(found.totalCount).toBe(expected.length)
    expect(found.edges.map(({ node, ties }: any) => [node.id, texts(ties).sort()])).toEqual(
      expected.map(({ actor, ties }) => [actor, ties.map(textOf).sort()]),
    )
  })
}

function changes() {
  const question = fc.record({
    from: fc.integer({ min: 0, max: 30 }),
    length: fc.nat(12),
    of: fc.constantFrom(null, 'a0', 'a1'),
    types: fc.constantFrom<string[] | null>(null, ['BACKS'], ['RIVAL_OF', 'FOUGHT']),
    filter: randomFilter.map(({ at: _at, during: _during, ...rest }): Filter => rest),
  })
  const document = `query ($during: PeriodInput, $of: ActorRef, $ties: [TieType!], $filter: TieFilter) {
    changes(during: $during, of: $of, ties: $ties, filter: $filter) {
      complete began { timing tie { ${TIE} } } ended { timing tie { ${TIE} } } firstReported { tie { ${TIE} } } wentSilent { tie { ${TIE} } }
      changed { gained lost tie { ${TIE} } } continuedCount } }`
  return comparison(question, async (claims, { from, length, of, types, filter }) => {
    const to = from + length
    const rows = tiesFor(claims, filter, of ? [of] : []).filter(
      (tie) => (!types || types.includes(tie.type)) && (!of || [tie.subject, tie.object].includes(of)),
    )
    const textOf = byId(rows)
    const expected = changesOracle(rows, from, to, askedBy(filter))
    const found = await answer(document, {
      during: { from: formatDay(from), to: formatDay(to) },
      of: of && { id: of },
      ties: types,
      filter,
    })
    const dated = (list: any[]) => list.map(({ tie, timing }) => `${answeredText(tie)} ${timing}`).sort()
    const plain = (list: any[]) => list.map(({ tie }) => answeredText(tie)).sort()
    expect({
      began: dated(found.began),
      ended: dated(found.ended),
      firstReported: plain(found.firstReported),
      wentSilent: plain(found.wentSilent),
      changed: found.changed.map(({ tie, gained, lost }: any) => `${answeredText(tie)} +${gained} -${lost}`).sort(),
      continuedCount: found.continuedCount,
    }).toEqual({
      began: expected.began.map(({ tie, timing }) => `${textOf(tie)} ${timing}`).sort(),
      ended: expected.ended.map(({ tie, timing }) => `${textOf(tie)} ${timing}`).sort(),
      firstReported: expected.firstReported.map(textOf).sort(),
      wentSilent: expected.wentSilent.map(textOf).sort(),
      changed: expected.changed.map(({ tie, gained, lost }) => `${textOf(tie)} +${gained} -${lost}`).sort(),
      continuedCount: expected.continuedCount,
    })
  })
}

function stats() {
  const question = fc.record({
    groupBy: fc.constantFrom('YEAR', 'TYPE', 'INSTRUMENT', 'ACTOR', 'SOURCE'),
    types: fc.constantFrom<string[] | null>(null, ['BACKS'], ['ATTACKED', 'FOUGHT']),
    filter: randomFilter,
  })
  const document = `query ($by: StatsGroup!, $ties: [TieType!], $filter: TieFilter) {
    stats(groupBy: $by, ties: $ties, filter: $filter) { complete stoppedBy groups { key label count } } }`
  return comparison(question, async (claims, { groupBy, types, filter }) => {
    const rows = tiesFor(claims, filter, []).filter(({ type }) => !types || types.includes(type))
    const graph = buildTieGraph(ROWS, rows)
    const sourcesOf = sourcesUnder(graph, rows, claims, (id) => source(id).title)
    const expected = countTies(graph, { groupBy, asked: askedOf(askedBy(filter)), sourcesOf, limit: 1000 })
    expect(await answer(document, { by: groupBy, ties: types, filter })).toEqual(expected)
  })
}

const inOrder = (list: unknown[]) => list.map((each) => JSON.stringify(each, Object.keys(sorted(each)))).sort()
const sorted = (each: unknown) =>
  Object.fromEntries(Object.entries(each as object).sort(([a], [b]) => (a < b ? -1 : 1)))

const comparison = <T>(question: fc.Arbitrary<T>, compare: Comparison<T>['compare']): Comparison<any> => ({
  question,
  compare,
})

// One graph is asked every question: recording it takes longer than answering. Not shrunk, for the same reason.
test('every question answers as brute force does over the ties of the roll-up', () => {
  const all = [backingChains(), reach(), paths(), common(), changes(), stats()]
  const questions = fc.tuple(...all.map(({ question }) => question))
  return fc.assert(
    fc.asyncProperty(randomClaims, questions, async (claims, asked) => {
      await emptyGraph(database)
      const sources = SOURCES.map(source)
      await recordAll(database, { sources, actors: ACTORS, events: [], claims }, { now: MONDAY })
      for (const [i, { compare }] of all.entries()) await compare(claims, asked[i])
    }),
    { numRuns: Number(process.env.WHOBACKS_TEST_RUNS ?? 25), endOnFailure: true },
  )
}, 600_000)
