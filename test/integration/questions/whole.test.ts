import { recordAll } from '../../../src/claims/record'
import { rollUp } from '../../../src/claims/roll-up'
import { generateGraph } from '../../../src/generate/generate-graph'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { askedOf } from '../../../src/questions/asked'
import { buildTieGraph } from '../../../src/questions/graph/build-tie-graph'
import { tieRow, type TieRow } from '../../../src/questions/graph/tie-row'
import type { NodeLabel } from '../../../src/questions/graph/tie-graph'
import { emptyGraph, openTestDatabase } from '../database'
import { countTies, type StatsQuestion } from '../../questions/oracles/stats'
import { askedBy } from './filtered'
import type { Filter } from './random-claims'
import { answerer } from './world'

const batch = generateGraph({ actors: 60, ties: 420, seed: 5 })
const ties = rollUp(batch.claims)
const sourceOfClaim = new Map(batch.claims.map(({ id, source }) => [id, source]))
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
const claimIds = new Map(ties.map((tie) => [tie.id, tie.claimIds]))

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
  { maxGapDays: 0, actor: { kinds: ['STATE', 'MILITIA'] }, minConfidence: 0.5 },
  { during: { from: '2001-05-05' }, instruments: ['WEAPONS', 'FUNDING'], maxGapDays: 30 },
  { instruments: ['TRAINING'], actor: { placeholder: false }, contested: false },
]

describe('stats of the whole graph', () => {
  const document = `query ($by: StatsGroup!, $filter: TieFilter) {
    stats(groupBy: $by, filter: $filter) { complete stoppedBy groups { key label count } } }`

  test.each(['YEAR', 'TYPE', 'INSTRUMENT', 'ACTOR', 'SOURCE'] as const)(
    'by %s are what counting tie by tie gives, and complete',
    async (groupBy: StatsQuestion['groupBy']) => {
      for (const filter of FILTERS) {
        const graph = graphOf(filter)
        const sourcesOf = (tie: number) =>
          [...new Set(claimIds.get(graph.tieIds[tie]!)!.map((claim) => sourceOfClaim.get(claim)!))].map((id) => ({
            id,
            title: titles.get(id)!,
          }))
        const expected = countTies(graph, { groupBy, asked: askedOf(askedBy(filter)), sourcesOf, limit: 1000 })
        expect([filter, await answer(document, { by: groupBy, filter })]).toEqual([filter, expected])
      }
    },
    120_000,
  )

  test('of more ties than a question fetches are complete too', async () => {
    const text = `MATCH (subject:Record {id: $subject})-[tie:BACKS {id: $id}]->(object)
      UNWIND $ids AS id
      CREATE (subject)-[copy:BACKS]->(object)
      SET copy.id = id, copy.times = tie.times, copy.earliestStart = tie.earliestStart, copy.latestEnd = tie.latestEnd,
        copy.confidence = tie.confidence, copy.contested = tie.contested, copy.claimIds = tie.claimIds`
    const ids = copies.map(({ id }) => id)
    for (let from = 0; from < ids.length; from += 10_000) {
      const parameters = { subject: like.subject, id: like.id, ids: ids.slice(from, from + 10_000) }
      await database.write((run) => run({ text, parameters }))
    }
    const graph = graphOf({}, [...ties, ...copies])
    for (const groupBy of ['TYPE', 'YEAR'] as const) {
      const expected = countTies(graph, { groupBy, asked: askedOf(), limit: 1000 })
      expect(await answer(document, { by: groupBy, filter: {} })).toEqual(expected)
    }
  }, 240_000)
})
