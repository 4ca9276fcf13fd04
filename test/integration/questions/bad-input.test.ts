import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { asker, type Ask } from '../../golden/ask'
import { emptyGraph, openTestDatabase } from '../database'
import { actor, errorOf, event, record, says } from './world'

let database: Neo4jDatabase
let ask: Ask

beforeAll(async () => {
  database = await openTestDatabase()
  await emptyGraph(database)
  await record(database, {
    actors: [
      actor('north', 'State', { name: 'Northland' }),
      actor('front', 'Militia', { name: 'River Front' }),
      actor('twin-a', 'Militia', { name: 'Twin' }),
      actor('twin-b', 'Militia', { name: 'Twin' }),
    ],
    events: [event('raid')],
    claims: [says('c1', 'north BACKS front', { held: '1990' })],
  })
  ask = asker(database)
})
afterAll(() => database.close())

const NORTH = '{ id: "north" }'
const FRONT = '{ id: "front" }'
const chains = (args: string) => `{ backingChains(${args}) { complete } }`
const paths = (args: string) => `{ paths(from: ${NORTH}, to: ${FRONT}, ${args}) { complete } }`
const around = (args: string) => `{ neighborhood(of: [${NORTH}], ${args}) { complete } }`
const common = (of: string) => `{ common(of: [${of}], relation: BACKERS) { totalCount } }`
const changes = (args: string) => `{ changes(${args}) { complete } }`
const many = (count: number) => Array.from({ length: count }, () => NORTH).join()
const LEARNED = 'learned: { from: "2024-01-01T00:00:00Z" }'
const YEAR = 'during: { from: "1990-01-01", to: "1990-12-31" }'

test.each<[string, string, string, string]>([
  ['an unknown actor', chains('backed: { name: "Nortland" }'), 'NOT_FOUND', 'Nearest: Northland (north)'],
  ['an unknown id', chains(`backed: ${FRONT}, backer: { id: "nobody" }`), 'NOT_FOUND', '`backer`'],
  [
    'an unknown opponent',
    chains(`backed: ${FRONT}, filter: { against: { id: "x" } }`),
    'NOT_FOUND',
    '`filter.against`',
  ],
  [
    'a name of two',
    `{ reach(of: { name: "twin" }, direction: BACKED) { totalCount } }`,
    'AMBIGUOUS_NAME',
    'twin-a, twin-b',
  ],
  ['a chain of nobody', chains('maxHops: 2'), 'BAD_USER_INPUT', 'needs `backer`, `backed`, or both'],
  ['no hop', chains(`backed: ${FRONT}, maxHops: 0`), 'BAD_USER_INPUT', 'between 1 and 6, not 0'],
  ['seven hops', chains(`backed: ${FRONT}, maxHops: 7`), 'LIMIT_EXCEEDED', '`maxHops` is 7, at most 6'],
  ['no chain', chains(`backed: ${FRONT}, limit: 0`), 'BAD_USER_INPUT', 'between 1 and 500, not 0'],
  ['501 chains', chains(`backed: ${FRONT}, limit: 501`), 'LIMIT_EXCEEDED', '`limit` is 501, at most 500'],
  [
    'through fights',
    chains(`backed: ${FRONT}, through: [FOUGHT]`),
    'BAD_USER_INPUT',
    'may hold BACKS, COMMANDS and MEMBER_OF, not FOUGHT',
  ],
  ['through nothing', chains(`backed: ${FRONT}, through: []`), 'BAD_USER_INPUT', 'at least one kind of tie'],
  [
    'a day and a period',
    chains(`backed: ${FRONT}, filter: { at: "1990-01-01", ${YEAR} }`),
    'BAD_USER_INPUT',
    'exclude each other',
  ],
  [
    'an inverted period',
    chains(`backed: ${FRONT}, filter: { during: { from: "1991-01-01", to: "1990-01-01" } }`),
    'BAD_USER_INPUT',
    'runs backwards',
  ],
  ['an empty period', chains(`backed: ${FRONT}, filter: { during: {} }`), 'BAD_USER_INPUT', '`from`, `to`, or both'],
  [
    'a negative silence',
    chains(`backed: ${FRONT}, filter: { maxGapDays: -1 }`),
    'BAD_USER_INPUT',
    '0 or more, or null for ever',
  ],
  [
    'a confidence above 1',
    chains(`backed: ${FRONT}, filter: { minConfidence: 1.01 }`),
    'BAD_USER_INPUT',
    '`minConfidence` must be between 0 and 1, not 1.01',
  ],
  [
    'a confidence below 0 in a nested list',
    `{ actor(by: ${NORTH}) { backs(filter: { minConfidence: -0.5 }) { totalCount } } }`,
    'BAD_USER_INPUT',
    '`minConfidence` must be between 0 and 1, not -0.5',
  ],
  [
    'a confidence of 2 where ties are judged later',
    `{ whyNot(backer: ${NORTH}, backed: ${FRONT}, filter: { minConfidence: 2 }) { holds } }`,
    'BAD_USER_INPUT',
    '`minConfidence` must be',
  ],
  [
    'a negative number of origins',
    '{ stats(groupBy: TYPE, filter: { minOrigins: -1 }) { complete } }',
    'BAD_USER_INPUT',
    '`minOrigins` must be 0 or more, not -1',
  ],
  [
    'an unknown source',
    chains(`backed: ${FRONT}, filter: { withoutSources: ["s9"] }`),
    'NOT_FOUND',
    'no source has the id "s9"',
  ],
  [
    'no hop to reach',
    `{ reach(of: ${NORTH}, direction: BACKED, maxHops: 0) { totalCount } }`,
    'BAD_USER_INPUT',
    'between 1 and 6',
  ],
  [
    '501 reached',
    `{ reach(of: ${NORTH}, direction: BACKED, first: 501) { totalCount } }`,
    'LIMIT_EXCEEDED',
    'at most 500',
  ],
  [
    'a cursor of another list',
    `{ reach(of: ${NORTH}, direction: BACKED, after: "x") { totalCount } }`,
    'BAD_CURSOR',
    '`after`',
  ],
  ['no path', paths('k: 0'), 'BAD_USER_INPUT', '`k` must be between 1 and 20, not 0'],
  ['21 paths', paths('k: 21'), 'LIMIT_EXCEEDED', '`k` is 21, at most 20'],
  ['a path of no length', paths('maxLength: 0'), 'BAD_USER_INPUT', 'between 1 and 8'],
  ['a path of nine steps', paths('maxLength: 9'), 'LIMIT_EXCEEDED', '`maxLength` is 9, at most 8'],
  ['paths over events', paths('ties: [PERPETRATED]'), 'BAD_USER_INPUT', 'at least one kind of tie between actors'],
  ['around nobody', '{ neighborhood(of: []) { complete } }', 'BAD_USER_INPUT', 'between 1 and 20'],
  ['around too many', `{ neighborhood(of: [${many(21)}]) { complete } }`, 'LIMIT_EXCEEDED', 'at most 20'],
  ['no depth', around('depth: 0'), 'BAD_USER_INPUT', 'between 1 and 3'],
  ['depth 4', around('depth: 4'), 'LIMIT_EXCEEDED', '`depth` is 4, at most 3'],
  ['no tie of each', around('perActor: 0'), 'BAD_USER_INPUT', 'between 1 and 500'],
  ['5001 ties', around('limit: 5001'), 'LIMIT_EXCEEDED', 'at most 5000'],
  ['one alone', common(NORTH), 'BAD_USER_INPUT', 'between 2 and 20'],
  ['the same twice', common(`${NORTH}, { name: "northland" }`), 'BAD_USER_INPUT', 'the same actor twice'],
  ['21 of them', common(many(21)), 'LIMIT_EXCEEDED', 'between 2 and 20'],
  ['changes of nothing', changes('limit: 5'), 'BAD_USER_INPUT', 'needs `during` (what happened) or `learned`'],
  ['changes of both', changes(`${YEAR}, ${LEARNED}`), 'BAD_USER_INPUT', 'and not both'],
  ['changes at a day', changes(`${YEAR}, filter: { at: "1990-01-01" }`), 'BAD_USER_INPUT', 'names no time'],
  ['changes since', changes('during: { from: "1990-01-01" }'), 'BAD_USER_INPUT', 'both days'],
  [
    'changes backwards',
    changes('during: { from: "1991-01-01", to: "1990-01-01" }'),
    'BAD_USER_INPUT',
    'runs backwards',
  ],
  ['no change', changes(`${YEAR}, limit: 0`), 'BAD_USER_INPUT', 'between 1 and 2000'],
  ['2001 changes', changes(`${YEAR}, limit: 2001`), 'LIMIT_EXCEEDED', 'at most 2000'],
  ['learned at no time', changes('learned: {}'), 'BAD_USER_INPUT', '`from`, `to`, or both'],
  [
    'learned backwards',
    changes('learned: { from: "2024-02-01T00:00:00Z", to: "2024-01-01T00:00:00Z" }'),
    'BAD_USER_INPUT',
    'runs backwards',
  ],
  [
    'learned at a third',
    changes(`${LEARNED}, filter: { knownAt: "2024-01-01T00:00:00Z" }`),
    'BAD_USER_INPUT',
    'names a third',
  ],
  ['camps of no time', '{ blocs { balance } }', 'BAD_USER_INPUT', 'needs a time'],
  [
    'camps by words',
    '{ blocs(filter: { at: "1990-01-01" }, ties: [ACCUSED]) { balance } }',
    'BAD_USER_INPUT',
    'binds or divides',
  ],
  ['an unknown event', '{ attribution(event: "party") { complete } }', 'NOT_FOUND', 'no event has the id "party"'],
  ['an actor as event', '{ attribution(event: "north") { complete } }', 'NOT_FOUND', 'no event has the id "north"'],
  [
    'attribution at a day',
    '{ attribution(event: "raid", filter: { at: "1990-01-01" }) { complete } }',
    'BAD_USER_INPUT',
    'names no time',
  ],
  [
    'attribution of no hop',
    '{ attribution(event: "raid", maxHops: 0) { complete } }',
    'BAD_USER_INPUT',
    'between 1 and 6',
  ],
  ['why not oneself', `{ whyNot(backer: ${NORTH}, backed: ${NORTH}) { holds } }`, 'BAD_USER_INPUT', 'the same actor'],
  [
    'why not too far',
    `{ whyNot(backer: ${NORTH}, backed: ${FRONT}, maxHops: 7) { holds } }`,
    'LIMIT_EXCEEDED',
    'at most 6',
  ],
])('%s', async (_, document, code, message) => {
  const error = await errorOf(ask, document)
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) })
  expect(error.message).not.toMatch(/MATCH|UNWIND|localhost|127\.0/)
})

test('an impossible date is refused where it is read', async () => {
  const { code, message } = await errorOf(ask, 'query ($at: Date) { blocs(filter: { at: $at }) { balance } }', {
    at: '2023-02-29',
  })
  expect([code, message]).toEqual(['BAD_USER_INPUT', expect.stringContaining('a day that exists')])
})

test.each([
  ['no chain leads back to its own end', chains(`backer: ${NORTH}, backed: ${NORTH}`)],
  ['nor a path', `{ paths(from: ${NORTH}, to: ${NORTH}) { complete } }`],
  ['nobody is reached without hops to go', `{ reach(of: ${FRONT}, direction: BACKED) { complete } }`],
])('%s: an empty answer, and complete', async (_, document) => {
  const { result } = await ask(document)
  expect(Object.values(result.data!)[0]).toEqual({ complete: true })
})

test('a null argument means its default, an empty list of kinds no kind in particular', async () => {
  const { result } = await ask(
    `query ($n: Int, $l: [TieType!], $f: TieFilter) {
      a: backingChains(backed: ${FRONT}, backer: null, filter: $f, via: null, through: null, maxHops: $n, limit: null, orderBy: null) { chains { hops __typename } }
      b: paths(from: ${NORTH}, to: ${FRONT}, ties: $l, directed: null, together: null, k: $n, maxLength: null) { paths { length } }
      c: stats(groupBy: TYPE, ties: $l, filter: null) { groups { key count } }
      d: changes(${YEAR}, ties: $l, of: null, limit: $n) { began { timing } }
      e: neighborhood(of: [${NORTH}], ties: $l, depth: null, perActor: null, limit: $n) { actors { depth } }
      f: blocs(filter: { at: "1990-06-01", during: null, timing: null }, ties: $l) { blocs { size } }
    }`,
    { n: null, l: [], f: { at: null, instruments: [], withoutSources: [], actor: { kinds: [], ids: null } } },
  )
  expect(result).toEqual({
    data: {
      a: { chains: [{ hops: 1, __typename: 'Chain' }] },
      b: { paths: [{ length: 1 }] },
      c: { groups: [{ key: 'BACKS', count: 1 }] },
      d: { began: [{ timing: 'CERTAIN' }] },
      e: { actors: [{ depth: 0 }, { depth: 1 }] },
      f: { blocs: [{ size: 2 }] },
    },
  })
})
