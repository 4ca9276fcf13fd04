import { anonymousCaller, type Caller } from '../../../src/access/caller'
import { ROLES } from '../../../src/access/role'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker } from '../../golden/ask'
import { loadGoldenGraph } from '../../golden/load-graph'
import { openTestDatabase } from '../database'

let database: Neo4jDatabase
const HIDDEN = ['pending', 'rejected']

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  // Two claims that no reader may see, beside one of the graph's own: same ends, same source, other ids.
  await database.write(async (run) => {
    for (const id of HIDDEN)
      await run({
        text: `MATCH (c:Claim {review: 'ACCEPTED'})-[:SUBJECT]->(s), (c)-[:OBJECT]->(o), (c)-[:CITES]->(source)
          WITH c, s, o, source ORDER BY c.id LIMIT 1
          CREATE (n:Claim {id: $id}) SET n += properties(c {.*, id: $id}), n:Record, n.review = toUpper($id), n.recordedBy = 'ana', n.summary = 'xyzzy'
          CREATE (n)-[:SUBJECT]->(s), (n)-[:OBJECT]->(o), (n)-[:CITES]->(source)`,
        parameters: { id },
      })
    await run({ text: "MATCH (c:Claim {review: 'ACCEPTED'}) SET c.recordedBy = 'ben'", parameters: {} })
  })
})
afterAll(() => database.close())

const WAYS: Readonly<Record<string, string>> = {
  node: '{ a: node(id: "pending") { id } b: node(id: "rejected") { ... on Claim { id } } }',
  claim: '{ a: claim(id: "pending") { id } b: claim(id: "rejected") { id } }',
  'claims by review': `{ a: claims(filter: { review: PENDING }) { nodes { id } totalCount } b: claims(filter: { review: REJECTED }) { nodes { id } } }`,
  'a fragment, an alias, a variable': `query ($r: Review = PENDING) { ...F } fragment F on Query { x: claims(filter: { review: $r }) { edges { node { id } } } }`,
  'of an actor': `{ actors { nodes { claims(filter: { review: PENDING }) { nodes { id } totalCount } } } }`,
  'of a source': `{ sources { nodes { claims(filter: { review: REJECTED }) { nodes { id } } } } }`,
  search: '{ search(text: "xyzzy", kinds: [CLAIM]) { nodes { id } totalCount } }',
  'under ties': '{ actors(first: 50) { nodes { backs { edges { tie { claims { nodes { id } } } } } } } }',
}

const seen = async (caller: Caller, document: string): Promise<string[]> => {
  const { result } = await asker(database, {}, caller)(document)
  expect(result.errors).toBeUndefined()
  return HIDDEN.filter((id) => JSON.stringify(result.data).includes(`"${id}"`))
}

describe.each(ROLES)('%s', (role) => {
  const caller = anonymousCaller(role)

  test.each(Object.entries(WAYS))('%s', async (way, document) => {
    const found = await seen(caller, document)
    if (role === 'READER' || way === 'search' || way === 'under ties') expect(found).toEqual([])
    else expect(found.length).toBeGreaterThan(0)
  })

  test('who wrote what', async () => {
    const { result } = await asker(
      database,
      {},
      caller,
    )('{ claims(first: 3) { nodes { recordedBy reviewedBy retractedBy } } }')
    const { nodes } = (result.data as { claims: { nodes: { recordedBy: string | null }[] } }).claims
    expect(nodes.map(({ recordedBy }) => recordedBy)).toEqual(Array(3).fill(role === 'READER' ? null : 'ben'))
  })
})

test('a plan that was made for one role is not used for another', async () => {
  const ask = { reader: anonymousCaller('READER'), editor: anonymousCaller('EDITOR') }
  const one = asker(database, {}, ask.editor)
  expect(JSON.stringify(await one(WAYS.claim!))).toContain('"pending"')
  expect(await seen(ask.reader, WAYS.claim!)).toEqual([])
})
