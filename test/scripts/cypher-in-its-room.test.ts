import { evaluate } from './evaluate'

/** What the rule says of a string, with as much of ESLint around it as it needs. */
const reported = (text: string) =>
  evaluate(
    'lint/cypher-in-its-room.mjs',
    `(() => { let hits = 0; script.cypherInItsRoom.create({ report: () => hits++ }).Literal({ value: ${JSON.stringify(text)} }); return hits > 0 })()`,
  )

test.each([
  'MATCH (a:Actor) RETURN a',
  'MERGE (m:Migration {version: 1})',
  'UNWIND $rows AS row RETURN row',
  "CALL db.index.fulltext.queryNodes('search', $q) YIELD node",
  'MATCH (n) DETACH DELETE n',
])('Cypher: %s', async (text) => {
  expect(await reported(text)).toBe(true)
})

test.each(['RETURN 1', 'Create (or find) a source.', 'a match (of two)', 'Call it AS you like'])(
  'prose: %s',
  async (text) => {
    expect(await reported(text)).toBe(false)
  },
)
