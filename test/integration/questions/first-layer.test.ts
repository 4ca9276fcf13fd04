import { recordAll } from '../../../src/claims/record'
import { generateGraph } from '../../../src/generate/generate-graph'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { rowsOf } from '../graph-contents'

const BUSIEST =
  'MATCH (actor:Actor)<-[tie:BACKS]-() WITH actor, count(tie) AS ties ORDER BY ties DESC, actor.id LIMIT 3 RETURN actor.id, ties'
const DOCUMENT = `query ($id: ID!, $limit: Int!, $orderBy: ChainOrder!, $filter: TieFilter) {
  backingChains(backed: { id: $id }, limit: $limit, orderBy: $orderBy, filter: $filter) { complete stoppedBy chains { ties { id } } }
}`
const FILTERS = [
  null,
  { at: '2003-06-01' },
  { during: { from: '1999-01-01', to: '2004-12-31' }, timing: 'CERTAIN' },
  { instruments: ['WEAPONS', 'FUNDING'], minConfidence: 0.5 },
]

let database: Neo4jDatabase
let hubs: [string, number][]

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await recordAll(database, generateGraph({ actors: 50, ties: 700, seed: 5 }), { now: '2026-01-02T00:00:00.000Z' })
  hubs = (await rowsOf(database, BUSIEST)) as unknown as [string, number][]
}, 60_000)
afterAll(async () => {
  await emptyGraph(database)
  await database.close()
})

test.each(['FEWEST_HOPS', 'CONFIDENCE_DESC', 'LATEST'])(
  'by %s, chains into a hub are the first of all of them, however few are asked for',
  async (orderBy) => {
    const ask = async (id: string, limit: number, filter: unknown) => {
      const { result } = await asker(database)(DOCUMENT, { id, limit, orderBy, filter })
      return (result as any).data.backingChains
    }
    expect(hubs[0]![1]).toBeGreaterThan(10)
    for (const [id] of hubs) {
      for (const filter of FILTERS) {
        const all = (await ask(id, 500, filter)).chains
        if (filter === null) expect(all.length).toBeGreaterThan(5)
        for (const limit of [1, 2, 5, 12]) {
          const some = await ask(id, limit, filter)
          expect(some.chains).toEqual(all.slice(0, limit))
          expect(some.complete).toBe(all.length <= limit)
        }
      }
    }
  },
)
