import fc from 'fast-check'
import type { ProfiledPlan } from 'neo4j-driver'
import { recordAll } from '../../../src/claims/record'
import { LABEL_OF_ACTOR_KIND, type TieType } from '../../../src/claims/vocabulary'
import { actorFilter } from '../../../src/execute/subgraph-filter'
import { generateGraph } from '../../../src/generate/generate-graph'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { askedOf } from '../../../src/questions/asked'
import { ACTOR_TIE_TYPES } from '../../../src/questions/ask/paths'
import { selectNeighborhood } from '../../../src/questions/neighborhood/select-neighborhood'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { profileStatements } from '../profile-statements'
import { askedBy } from './filtered'
import type { Filter } from './random-claims'
import { graphOf } from './world'

/** So large that the caps bite in every ring. */
const batch = generateGraph({ actors: 60, ties: 600, seed: 4 })
const ids = batch.actors.map(({ id }) => id)
const graph = graphOf(batch)

/** An actor that speaks with some hubs, each of which speaks with so many others. */
const HUBS = `
  CREATE (center:Record:Actor:State {id: $center, name: $center})
  WITH center
  UNWIND range(1, $hubs) AS hub
  CREATE (center)-[:SPOKE_WITH {id: $center + hub, lastReported: date('2001-01-01'), confidence: 0.5}]->
    (of:Record:Actor:State {id: $center + '-' + hub, name: 'hub'})
  WITH of
  UNWIND range(1, $ties) AS tie
  CREATE (of)-[:SPOKE_WITH {id: of.id + '-' + tie, lastReported: date('2000-01-01'), confidence: 0.5}]->
    (:Record:Actor:State {id: of.id + '-other-' + tie, name: 'other'})
  RETURN count(*)`

const DOCUMENT = `query ($of: [ActorRef!]!, $depth: Int!, $ties: [TieType!], $filter: TieFilter, $perActor: Int!, $limit: Int!) {
  neighborhood(of: $of, depth: $depth, ties: $ties, filter: $filter, perActor: $perActor, limit: $limit) {
    complete stoppedBy actors { depth hiddenTies actor { id } } ties { id } } }`

interface Shape {
  readonly ties: TieType[] | null
  readonly filter: Filter
}

/** Few shapes, since each takes Neo4j a while to plan. */
const shapes: Shape[] = [
  { ties: null, filter: {} },
  { ties: null, filter: { minConfidence: 0.6, actor: { ids: ids.filter((_, index) => index % 3 > 0) } } },
  {
    ties: ['BACKS', 'ALLIED_WITH', 'FOUGHT', 'CONDEMNED'],
    filter: {
      during: { from: '1999-01-01', to: '2006-12-31' },
      timing: 'CERTAIN',
      actor: { kinds: Object.keys(LABEL_OF_ACTOR_KIND).slice(0, 3), placeholder: false },
    },
  },
]
const question = fc.record({
  // Some of them the filter would rule out, were they not asked about; and one may come twice.
  of: fc.array(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 }),
  depth: fc.integer({ min: 1, max: 3 }),
  shape: fc.constantFrom(...shapes),
  perActor: fc.constantFrom(1, 2, 3, 7, 500),
  limit: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constant(1000)),
})
type Asked = typeof question extends fc.Arbitrary<infer Q> ? Q : never

/** What the rules select in the whole graph. */
function selected({ of, depth, shape: { ties, filter }, perActor, limit }: Asked) {
  const { minConfidence, actor } = filter
  const {
    actors,
    ties: shown,
    ...rest
  } = selectNeighborhood(graph, {
    of: [...new Set(of)].map((id) => graph.actorOf(id)!),
    depth,
    types: ties ?? ACTOR_TIE_TYPES,
    asked: askedOf(askedBy(filter)),
    admitsTie: (tie) => graph.confidence[tie]! >= (minConfidence ?? 0),
    admitsActor: actorFilter(graph, actor ?? undefined, actor?.ids ?? undefined),
    perActor,
    limit,
  })
  return {
    ...rest,
    actors: actors.map(({ actor, ...more }) => ({ ...more, actor: { id: graph.actorIds[actor] } })),
    ties: shown.map((tie) => ({ id: graph.tieIds[tie] })),
  }
}

let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await recordAll(database, batch, { now: '2026-01-02T00:00:00.000Z' })
}, 120_000)
afterAll(async () => {
  await emptyGraph(database)
  await database.close()
})

test('the rings that Neo4j ranks, caps and counts are those selected in the whole graph', async () => {
  const ask = asker(database)
  const stopped = new Map<unknown, number>()
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const { of, shape, ...rest } = asked
      const { result, statistics } = await ask(DOCUMENT, { ...rest, ...shape, of: of.map((id) => ({ id })) })
      expect(result.errors).toBeUndefined()
      const answer = (result as any).data.neighborhood
      expect(answer).toEqual(selected(asked))
      // As many as are told, with what is told of them, and one tie more: nothing of what is hidden but its number.
      expect(statistics.rows).toBeLessThanOrEqual(2 + answer.ties.length + 2 * (answer.actors.length + 2))
      stopped.set(answer.stoppedBy, (stopped.get(answer.stoppedBy) ?? 0) + 1)
    }),
    { numRuns: 120, endOnFailure: true, seed: 11 },
  )
  for (const why of [null, 'BRANCH_LIMIT', 'LIST_LIMIT']) expect(stopped.get(why)).toBeGreaterThan(10)
}, 240_000)

test('as known at an instant, the versions known then are ranked and counted', async () => {
  const ask = asker(database)
  const around = async (filter: Filter) => {
    const variables = { of: [{ id: ids[0] }, { id: ids[7] }], depth: 2, perActor: 4, limit: 10, filter }
    return ((await ask(DOCUMENT, variables)).result as any).data.neighborhood
  }
  const today = await around({})
  expect(today.ties).toHaveLength(10)
  expect(await around({ knownAt: '2026-02-01T00:00:00.000Z' })).toEqual(today)
  expect((await around({ knownAt: '2026-01-01T00:00:00.000Z' })).ties).toEqual([])
})

test('of a ring of hubs Neo4j keeps no more than is shown: the more ties hide, the more memory it does not take', async () => {
  const seen: ProfiledPlan[] = []
  const unprofiled = profileStatements(database, (plan) => void seen.push(plan))
  const ask = asker(database)
  const memoryAround = async (center: string, tiesOfHub: number) => {
    await database.write((run) => run({ text: HUBS, parameters: { center, hubs: 40n, ties: BigInt(tiesOfHub) } }))
    const variables = { of: [{ id: center }], depth: 2, perActor: 60, limit: 100 }
    const { complete, ties } = ((await ask(DOCUMENT, variables)).result as any).data.neighborhood
    expect([complete, ties.length]).toEqual([false, 100])
    return Number(seen.at(-1)!.arguments.GlobalMemory)
  }
  const few = await memoryAround('few', 70)
  expect(few).toBeGreaterThan(0)
  expect(await memoryAround('many', 700)).toBeLessThan(2 * few)
  unprofiled()
}, 60_000)
