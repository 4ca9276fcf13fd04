import { recordAll } from '../../../src/claims/record'
import { rollUp } from '../../../src/claims/roll-up'
import { generateGraph } from '../../../src/generate/generate-graph'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { askedOf } from '../../../src/questions/asked'
import { findChanges } from '../../../src/questions/changes/find-changes'
import { buildTieGraph } from '../../questions/graph/build-tie-graph'
import { tieRow, type TieRow } from '../../../src/questions/graph/tie-row'
import type { NodeLabel, TieGraph } from '../../../src/questions/graph/tie-graph'
import { parseDay } from '../../../src/time/day'
import { emptyGraph, openTestDatabase } from '../database'
import { countTies, type StatsQuestion } from '../../questions/oracles/stats'
import { askedBy, sourcesUnder } from './filtered'
import type { Filter } from './random-claims'
import { answerer } from './world'

const batch = generateGraph({ actors: 60, ties: 420, seed: 5 })
const ties = rollUp(batch.claims)
const titles = new Map(batch.sources.map(({ id, title }) => [id, title]))
const actors = [
  ...batch.actors.map(({ id, name, label, placeholder }) => ({ id, name, kind: label as NodeLabel, placeholder })),
  ...batch.events.map(({ id, name }) => ({ id, name, kind: 'Event' as const, placeholder: false })),
]
const kindOf = new Map(actors.map(({ id, kind }) => [id, kind]))
const placeholders = new Set(actors.filter(({ placeholder }) => placeholder).map(({ id }) => id))

/** More ties than a question fetches: so many more like this one, in what is looked at of them. */
const MANY = 61_000
const like = ties.find(({ type, blocks }) => type === 'BACKS' && blocks.filter(({ kind }) => kind === '').length > 1)!
const copies = Array.from({ length: MANY }, (_, i) => ({ ...like, id: `${like.id}-${String(i).padStart(5, '0')}` }))

let database: Neo4jDatabase
let answer: ReturnType<typeof answerer>

beforeAll(async () => {
  database = await openTestDatabase()
  answer = answerer(database)
  await emptyGraph(database)
  await recordAll(database, batch, { now: '2026-01-02T00:00:00.000Z' })
}, 120_000)
afterAll(async () => {
  const text = `MATCH (:Record {id: $subject})-[copy:BACKS]->() WHERE copy.triple IS NULL WITH copy LIMIT 20000 DELETE copy RETURN count(*) AS deleted`
  for (let deleted = 1; deleted > 0;) {
    const [row] = await database.write((run) => run({ text, parameters: { subject: like.subject } }))
    deleted = row![0] as number
  }
  await emptyGraph(database)
  await database.close()
}, 120_000)

const admits =
  ({ actor }: Filter) =>
  (id: string) =>
    (!actor?.kinds || actor.kinds.includes(kindOf.get(id)!.toUpperCase())) &&
    (typeof actor?.placeholder !== 'boolean' || placeholders.has(id) === actor.placeholder)

function graphOf(filter: Filter, all = ties) {
  const isAdmitted = admits(filter)
  const rows: TieRow[] = all
    .filter(
      (tie) =>
        isAdmitted(tie.subject) &&
        isAdmitted(tie.object) &&
        tie.confidence >= (filter.minConfidence ?? 0) &&
        (typeof filter.contested !== 'boolean' || tie.contested === filter.contested),
    )
    .map(tieRow)
  return buildTieGraph(actors, rows)
}

const FILTERS: Filter[] = [
  {},
  { at: '2003-06-01' },
  { during: { from: '1999-07-01', to: '2004-02-29' }, timing: 'CERTAIN', maxGapDays: 400 },
  { during: { to: '2004-03-31' }, maxGapDays: null },
  { maxGapDays: null },
  { timing: 'CERTAIN', maxGapDays: 400 },
  { maxGapDays: 0, actor: { kinds: ['STATE', 'MILITIA'] }, minConfidence: 0.5 },
  { during: { from: '2001-05-05' }, instruments: ['WEAPONS', 'FUNDING'], maxGapDays: 30 },
  { instruments: ['TRAINING'], actor: { placeholder: false }, contested: false },
]

const STATS = `query ($by: StatsGroup!, $filter: TieFilter) {
  stats(groupBy: $by, filter: $filter) { complete stoppedBy groups { key label count } } }`
const CHANGES = `query ($during: PeriodInput!, $filter: TieFilter, $limit: Int) {
  changes(during: $during, filter: $filter, limit: $limit) {
    complete stoppedBy continuedCount
    began { timing tie { id } } ended { timing tie { id } } firstReported { tie { id } } wentSilent { tie { id } }
    changed { gained lost tie { id } } } }`

/** What CHANGES answers, found tie by tie. */
function changesOf(graph: TieGraph, { from, to }: Record<'from' | 'to', string>, filter: Filter, limit: number) {
  const period = { from: parseDay(from)!, to: parseDay(to)! }
  const found = findChanges(graph, { during: period, asked: askedOf(askedBy(filter)), limit })
  const withId = <T extends { readonly tie: number }>({ tie, ...rest }: T) => ({
    ...rest,
    tie: { id: graph.tieIds[tie] },
  })
  return {
    ...found,
    began: found.began.map(withId),
    ended: found.ended.map(withId),
    firstReported: found.firstReported.map((tie) => withId({ tie })),
    wentSilent: found.wentSilent.map((tie) => withId({ tie })),
    changed: found.changed.map(withId),
  }
}

describe('of the whole graph', () => {
  test.each(['YEAR', 'TYPE', 'INSTRUMENT', 'ACTOR', 'SOURCE'] as const)(
    'stats by %s are what counting tie by tie gives, and complete',
    async (groupBy: StatsQuestion['groupBy']) => {
      for (const filter of FILTERS) {
        const graph = graphOf(filter)
        const sourcesOf = sourcesUnder(graph, ties, batch.claims, (id) => titles.get(id)!)
        const expected = countTies(graph, { groupBy, asked: askedOf(askedBy(filter)), sourcesOf, limit: 1000 })
        expect([filter, await answer(STATS, { by: groupBy, filter })]).toEqual([filter, expected])
      }
    },
    120_000,
  )

  test.each([
    ['2001-01-01', '2001-12-31'],
    ['1996-03-01', '2004-02-29'],
    ['2003-06-01', '2003-06-01'],
    ['0001-01-01', '1999-12-31'],
    ['2005-01-01', '9999-12-31'],
  ])(
    'changes from %s to %s are what looking at tie by tie gives',
    async (from, to) => {
      const during = { from, to }
      for (const { at: _at, during: _during, ...filter } of FILTERS)
        for (const limit of [2, 500]) {
          const expected = changesOf(graphOf(filter), during, filter, limit)
          expect([filter, limit, await answer(CHANGES, { during, filter, limit })]).toEqual([filter, limit, expected])
        }
    },
    120_000,
  )
})

describe('with more ties than a question fetches', () => {
  const all = [...ties, ...copies]

  beforeAll(async () => {
    const text = `MATCH (subject:Record {id: $subject})-[tie:BACKS {id: $id}]->(object)
      UNWIND $ids AS id
      CREATE (subject)-[copy:BACKS]->(object)
      SET copy.id = id, copy.times = tie.times, copy.earliestStart = tie.earliestStart, copy.latestEnd = tie.latestEnd,
        copy.confidence = tie.confidence, copy.contested = tie.contested, copy.claimIds = tie.claimIds,
        copy.knownFrom = tie.knownFrom`
    const ids = copies.map(({ id }) => id)
    for (let from = 0; from < ids.length; from += 10_000) {
      const parameters = { subject: like.subject, id: like.id, ids: ids.slice(from, from + 10_000) }
      await database.write((run) => run({ text, parameters }))
    }
  }, 120_000)

  test('stats are complete', async () => {
    const graph = graphOf({}, all)
    for (const groupBy of ['TYPE', 'YEAR'] as const) {
      const expected = countTies(graph, { groupBy, asked: askedOf(), limit: 1000 })
      expect(await answer(STATS, { by: groupBy, filter: {} })).toEqual(expected)
    }
  }, 120_000)

  test('what happened is told, list by list', async () => {
    const graph = graphOf({}, all)
    const during = { from: '2001-01-01', to: '2002-12-31' }
    for (const limit of [100, 2000])
      expect(await answer(CHANGES, { during, filter: {}, limit })).toEqual(changesOf(graph, during, {}, limit))
  }, 120_000)

  test('what was learned is told, of however many nothing was', async () => {
    const [fresh] = batch.actors.filter(({ label }) => label === 'Militia')
    const claim = {
      ...batch.claims.find(({ type, object }) => type === 'BACKS' && object !== fresh!.id)!,
      id: 'learned-later',
      subject: batch.actors.find(({ label }) => label === 'State')!.id,
      object: fresh!.id,
      recordedAt: '2026-02-02T00:00:00.000Z',
    }
    await recordAll(
      database,
      { ...batch, actors: [], events: [], sources: [], claims: [claim] },
      { now: claim.recordedAt },
    )
    const document = `{ changes(learned: { from: "2026-01-15T00:00:00Z" }) {
      complete stoppedBy continuedCount began { tie { subject { id } object { id } } } ended { tie { id } } changed { tie { id } } } }`
    const known = ties.some(
      (tie) => tie.type === 'BACKS' && tie.subject === claim.subject && tie.object === claim.object,
    )
    expect(known).toBe(false)
    expect(await answer(document)).toEqual({
      complete: true,
      stoppedBy: null,
      continuedCount: all.length,
      began: [{ tie: { subject: { id: claim.subject }, object: { id: claim.object } } }],
      ended: [],
      changed: [],
    })
  }, 120_000)
})
