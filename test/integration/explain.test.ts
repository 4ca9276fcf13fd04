import { explain } from '../../src/execute/explain'
import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { model } from '../compile'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

let database: Neo4jDatabase

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  // Another file may have had the same text planned on an empty graph, where a scan is as good as an index.
  await database.write((run) => run({ text: 'CALL db.clearQueryCaches()', parameters: {} }))
}, 60_000)
afterAll(() => database.close())

test('plan, Cypher, parameters and profile of each root field', async () => {
  const document = `query ($of: ID!) {
    front: actor(by: { id: $of }) { name backers(first: 2, filter: { at: "2017-06-15" }, orderBy: NAME_ASC) { totalCount nodes { id } } }
    event(id: "none") { id }
    __typename
  }`
  const text = await explain(model, database, document, { of: 'river-front' })
  expect(text.split('\n\n').filter((section) => section.startsWith('==='))).toEqual([
    '=== front',
    '=== event',
    '=== __typename',
  ])
  expect(text).toContain(`--- plan
find n0:Actor by id
  one row per element of
    ties (n0)<-[r1:BACKS]-(n2)
    where r1 answers for the time asked, POSSIBLE
    order NAME_ASC, then id
    limit $first5`)
  expect(text).toContain('--- Cypher\nMATCH (n0:Record {id: $id0} WHERE n0:Actor)')
  expect(text).toContain('$id0 = "river-front"\n$from1 = 2017-06-15')
  expect(text).toMatch(/operator +rows +db hits +details\nProduceResults +1 /)
  expect(text).toMatch(/NodeUniqueIndexSeek.* n0:Record/)
  expect(text).toMatch(/\n1 rows, [1-9]\d* db hits/)
  expect(text).toContain('answered from the schema: no statement')
})

test('a question: what it fetches, and what it looks up of what it found', async () => {
  const text = await explain(
    model,
    database,
    '{ backingChains(backed: { id: "free-brigade-n" }) { chains { actors { name aliases } } } }',
    {},
  )
  expect(text.match(/--- Cypher/g)).toHaveLength(2)
  expect(text).toContain('find the answer in it')
  expect(text).toMatch(/n\d+\.name/)
  expect(text).not.toContain('=== errors')
})

test('what goes wrong stands at the end', async () => {
  const text = await explain(model, database, '{ actor(by: { name: "Free Brigade" }) { id } }', {})
  expect(text).toContain('--- profile')
  expect(text).toMatch(/=== errors\nThe name in `by` is shared by several actors/)
})

test('a document that is not valid is refused', async () => {
  await expect(explain(model, database, '{ actor', {})).rejects.toThrow('Syntax Error')
  await expect(explain(model, database, '{ actor { id } }', {})).rejects.toThrow(
    'argument "by" of type "ActorRef!" is required',
  )
  await expect(explain(model, database, 'query ($id: ID!) { event(id: $id) { id } }', {})).rejects.toThrow(
    '"$id" of required type',
  )
  await expect(explain(model, database, 'query A { __typename } query B { __typename }', {})).rejects.toThrow(
    'exactly one operation',
  )
})
