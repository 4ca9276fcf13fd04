import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { asker, type Ask } from '../golden/ask'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

let database: Neo4jDatabase
let answer: Ask

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  answer = asker(database)
}, 120_000)
afterAll(() => database.close())

/** The data as text, so that keys in another order are another answer. */
async function ask(source: string, variables?: Record<string, unknown>) {
  const { result, statistics } = await answer(source, variables)
  return { data: JSON.stringify(result.data), errors: result.errors, statistics }
}

const BACKERS =
  'query ($id: ID!) { actor(by: { id: $id }) { id name backers { edges { node { id } tie { confidence } } } } }'

test('equal operations of a crowd share runs, and each is answered as it would be alone', async () => {
  const ids = ['river-front', 'free-brigade-n', 'nobody']
  const alone = await Promise.all(ids.map((id) => ask(BACKERS, { id })))
  const crowd = await Promise.all(Array.from({ length: 90 }, (_, place) => ask(BACKERS, { id: ids[place % 3]! })))
  for (const [place, { data, errors }] of crowd.entries()) {
    expect(data).toBe(alone[place % 3]!.data)
    expect(errors).toBe(alone[place % 3]!.errors)
  }
  expect(alone[0]!.data).toContain('"backers"')
  const shared = crowd.filter(({ statistics }) => statistics.shared)
  expect(shared.length).toBeGreaterThan(60)
  for (const { statistics } of shared) expect(statistics.statements).toBeGreaterThan(0)
})

test('an error is told to everybody who shared the run', async () => {
  const named = '{ actor(by: { name: "FREE brigade" }) { id } }'
  const crowd = await Promise.all(Array.from({ length: 30 }, () => ask(named)))
  for (const { data, errors } of crowd) {
    expect(data).toBe('{"actor":null}')
    expect(errors).toMatchObject([{ path: ['actor'], extensions: { code: 'AMBIGUOUS_NAME' } }])
  }
  expect(crowd.some(({ statistics }) => statistics.shared)).toBe(true)
})

test('whoever asks after a write was answered sees it', async () => {
  const writes = 40
  const name = async (value: string) =>
    database.write((run) =>
      run({ text: 'MATCH (n:Record {id: "river-front"}) SET n.name = $value', parameters: { value } }),
    )
  const { data } = await ask('{ actor(by: { id: "river-front" }) { name } }')
  const before = (JSON.parse(data) as { actor: { name: string } }).actor.name
  const seen: Promise<{ readonly written: number; readonly read: number; readonly shared: boolean }>[] = []
  try {
    for (let written = 1; written <= writes; written++) {
      await name(String(written))
      for (let reader = 0; reader < 12; reader++) {
        seen.push(
          ask(BACKERS, { id: 'river-front' }).then(({ data, statistics: { shared } }) => {
            return { written, read: Number((JSON.parse(data) as { actor: { name: string } }).actor.name), shared }
          }),
        )
      }
    }
    const all = await Promise.all(seen)
    for (const { written, read } of all) expect(read).toBeGreaterThanOrEqual(written)
    expect(all.filter(({ shared }) => shared).length).toBeGreaterThan(writes)
  } finally {
    await Promise.allSettled(seen)
    await name(before)
  }
})
