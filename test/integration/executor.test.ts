import type { Neo4jDatabase } from '../../src/graph/neo4j-database'
import { asker, type Ask } from '../golden/ask'
import { loadGoldenGraph } from '../golden/load-graph'
import { openTestDatabase } from './database'

let database: Neo4jDatabase
let ask: Ask

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  ask = asker(database)
}, 60_000)
afterAll(() => database.close())

/** The one error of an answer. */
async function errorOf(document: string, variables?: Record<string, unknown>) {
  const { result, statistics } = await ask(document, variables)
  expect(result.errors).toHaveLength(1)
  const { message, extensions, path } = result.errors![0]!
  return { message, extensions, path, statements: statistics.statements, data: result.data }
}

const backers = (args: string, inner = 'nodes { id }') =>
  `{ actor(by: { id: "river-front" }) { backers${args} { ${inner} } } }`

describe('actors that an argument names', () => {
  test('a name that several share is an error that lists them', async () => {
    const { extensions, message, path, data } = await errorOf('{ who: actor(by: { name: "FREE brigade" }) { id } }')
    expect(message).toContain('Free Brigade (free-brigade-n), Free Brigade (free-brigade-s)')
    expect(extensions).toEqual({
      code: 'AMBIGUOUS_NAME',
      actors: [
        { id: 'free-brigade-n', name: 'Free Brigade' },
        { id: 'free-brigade-s', name: 'Free Brigade' },
      ],
    })
    expect(path).toEqual(['who'])
    expect(data).toEqual({ who: null })
  })

  test('the same in a filter', async () => {
    const { extensions, message } = await errorOf(backers('(filter: { against: { name: "Free Brigade" } })'))
    expect(message).toContain('`filter.against`')
    expect(message).toContain('free-brigade-n, free-brigade-s')
    expect(extensions).toMatchObject({ code: 'AMBIGUOUS_NAME' })
  })

  test('a reference that matches nothing offers the nearest names', async () => {
    const { extensions, message } = await errorOf(backers('(filter: { against: { name: "Sothmark" } })'))
    expect(message).toBe(
      '`filter.against`: no actor has the name "Sothmark". Nearest: Southmark (southmark), Militias in Southmark, unnamed (unnamed-militias).',
    )
    expect(extensions).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'filter.against',
      nearest: [{ id: 'southmark', name: 'Southmark' }, { id: 'unnamed-militias' }],
    })
  })

  test('an id that matches nothing, too, and an external id says where to look', async () => {
    expect((await errorOf(backers('(filter: { against: { id: "northlend" } })'))).extensions).toMatchObject({
      code: 'NOT_FOUND',
      nearest: [{ id: 'northland', name: 'Northland' }],
    })
    expect((await errorOf(backers('(filter: { against: { externalId: "ucdp:1" } })'))).message).toBe(
      '`filter.against`: no actor has the external id "ucdp:1". Look it up with `search`.',
    )
  })

  test('also where the list that it filters is empty', async () => {
    const document =
      '{ actor(by: { id: "westfall" }) { backers(filter: { against: { id: "nobody" } }) { nodes { id } } } }'
    expect((await errorOf(document)).extensions).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      (await errorOf('{ events(where: { participant: { id: "nobody" } }) { nodes { id } } }')).extensions,
    ).toMatchObject({
      code: 'NOT_FOUND',
      argument: 'where.participant',
    })
  })

  test('but an unknown actor is null', async () => {
    expect((await ask('{ actor(by: { name: "Sothmark" }) { id } }')).result).toEqual({ data: { actor: null } })
  })
})

describe('cursors', () => {
  const after =
    'query ($after: String!) { actor(by: { id: "river-front" }) { backers(after: $after) { nodes { id } } } }'
  const write = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

  test.each([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['another order', write('NAME_ASC', 'x', 'BACKS:c01')],
    ['a key that is no day', write('LAST_REPORTED_DESC', 'yesterday', 'BACKS:c01')],
    ['a key that is an object', write('LAST_REPORTED_DESC', {}, 'BACKS:c01')],
    ['an id that is none', write('LAST_REPORTED_DESC', '2001-01-01', 7)],
  ])('%s is a BAD_CURSOR, and no statement is run', async (_, cursor) => {
    expect(await errorOf(after, { after: cursor })).toMatchObject({
      extensions: { code: 'BAD_CURSOR' },
      statements: 0,
      data: { actor: null },
    })
  })

  test('a cursor of its own order is good', async () => {
    const { result } = await ask(after, { after: write('LAST_REPORTED_DESC', '1986-12-31', 'BACKS:c05') })
    expect(result).toEqual({ data: { actor: { backers: { nodes: [] } } } })
  })

  test('a cursor under a list is refused, with the reason', async () => {
    expect(await errorOf(backers('', 'nodes { backers(after: "x") { nodes { id } } }'))).toMatchObject({
      message: expect.stringContaining('a cursor belongs to one parent'),
      extensions: { code: 'BAD_USER_INPUT' },
      statements: 0,
    })
  })
})

describe('limits', () => {
  test('a page of 500 is allowed, of 501 not, of -1 not, wherever it stands', async () => {
    expect((await ask(backers('(first: 500)'))).result.errors).toBeUndefined()
    expect(await errorOf(backers('(first: 501)'))).toMatchObject({
      extensions: { code: 'LIMIT_EXCEEDED', limit: 'first', asked: 501, allowed: 500 },
      statements: 0,
    })
    expect((await errorOf(backers('(first: -1)'))).extensions).toEqual({ code: 'BAD_USER_INPUT' })
    const nested = 'query ($first: Int) { actors { nodes { backers(first: $first) { nodes { id } } } } }'
    expect((await errorOf(nested, { first: 501 })).extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' })
    expect((await errorOf(nested, { first: -5 })).message).toBe('`first` must be 0 or more, not -5.')
    expect((await ask(nested, { first: 7 })).result.errors).toBeUndefined()
  })

  test('the cost is the rows of every list, nested ones for each parent', async () => {
    const document =
      '{ actor(by: { id: "hill-guard" }) { backers(first: 10) { nodes { backs(first: 20) { nodes { id } } } } } }'
    // 1 actor, 10 backers, for each of them 20: 1 × (1 + 10 × (1 + 20)).
    expect((await ask(document)).statistics.cost).toBe(211)
    const just = asker(database, { maxCost: 211 })
    expect((await just(document)).result.errors).toBeUndefined()
    const { result, statistics } = await asker(database, { maxCost: 210 })(document)
    expect(result.errors![0]!.extensions).toEqual({ code: 'LIMIT_EXCEEDED', limit: 'cost', asked: 211, allowed: 210 })
    expect(statistics.statements).toBe(0)
    expect(result.data).toBeUndefined()
  })

  test('the default limit stands between 223 and 224 backers of 223 backers', async () => {
    const of = (first: number) =>
      `{ actor(by: { id: "hill-guard" }) { backers(first: ${first}) { nodes { backers(first: ${first}) { nodes { id } } } } } }`
    expect((await ask(of(223))).statistics.cost).toBe(1 + 223 + 223 * 223)
    expect((await ask(of(223))).result.errors).toBeUndefined()
    expect((await errorOf(of(224))).extensions).toMatchObject({
      code: 'LIMIT_EXCEEDED',
      limit: 'cost',
      allowed: 50_000,
    })
  })
})

describe('times', () => {
  const during =
    'query ($during: PeriodInput, $at: Date, $gap: Int) { actor(by: { id: "river-front" }) { backers(filter: { during: $during, at: $at, maxGapDays: $gap }) { nodes { id } } } }'

  test.each([
    ['a period that runs backwards', { during: { from: '2001-01-02', to: '2001-01-01' } }, '`during` runs backwards'],
    ['an empty period', { during: {} }, '`during` needs `from`, `to`, or both'],
    ['a period of nulls', { during: { from: null, to: null } }, '`during` needs `from`, `to`, or both'],
    ['an impossible day', { at: '2001-02-29' }, 'Date must be a day that exists'],
    ['a day and a period', { at: '2001-01-01', during: { from: '2001-01-01' } }, 'exclude each other'],
    ['a negative silence', { at: '2001-01-01', gap: -1 }, '`maxGapDays` must be 0 or more'],
  ])('%s', async (_, variables, message) => {
    expect(await errorOf(during, variables)).toMatchObject({
      message: expect.stringContaining(message),
      extensions: { code: 'BAD_USER_INPUT' },
      statements: 0,
    })
  })

  test('a period of one day is a day', async () => {
    const [day, period] = await Promise.all([
      ask(during, { at: '2013-06-15' }),
      ask(during, { during: { from: '2013-06-15', to: '2013-06-15' } }),
    ])
    expect(day.result.data).toEqual(period.result.data)
  })

  test('the first and the last day of all, with any silence', async () => {
    for (const at of ['0001-01-01', '9999-12-31']) {
      expect((await ask(during, { at, gap: 2_147_483_647 })).result.errors).toBeUndefined()
    }
  })
})

describe('an operation', () => {
  test('takes one statement per root field, and its plan is recalled the second time', async () => {
    const document =
      'query ($id: ID!) { a: actor(by: { id: $id }) { backers { nodes { id } } } b: event(id: $id) { name } }'
    const first = await ask(document, { id: 'river-front' })
    expect(first.statistics).toMatchObject({ statements: 2, planCacheHit: false, rows: 8 })
    expect(first.statistics.cypher.map(({ path }) => path)).toEqual(['a', 'b'])
    const second = await ask(document, { id: 'convoy-ambush' })
    // An id that no actor has is looked for once more, among merged ones.
    expect(second.statistics).toMatchObject({ statements: 3, planCacheHit: true, rows: 1 })
    expect(second.result.data).toEqual({ a: null, b: { name: 'Ambush of a convoy' } })
  })

  test('recalls no plan where the shape of variables differs', async () => {
    const document =
      'query ($order: TieOrder, $filter: TieFilter) { actor(by: { id: "river-front" }) { backers(first: 1, orderBy: $order, filter: $filter) { nodes { id } } } }'
    const found = async (variables: Record<string, unknown>) => {
      const { result, statistics } = await ask(document, variables)
      return [statistics.planCacheHit, JSON.stringify(result.data)]
    }
    expect(await found({ order: 'NAME_ASC' })).toEqual([false, '{"actor":{"backers":{"nodes":[{"id":"donors"}]}}}'])
    expect(await found({ order: 'CONFIDENCE_DESC' })).toEqual([
      false,
      '{"actor":{"backers":{"nodes":[{"id":"northland"}]}}}',
    ])
    expect(await found({ order: 'NAME_ASC', filter: { minConfidence: 0.9 } })).toEqual([
      false,
      '{"actor":{"backers":{"nodes":[{"id":"northland"}]}}}',
    ])
    expect(await found({ order: 'NAME_ASC', filter: { minConfidence: 0.1 } })).toEqual([
      true,
      '{"actor":{"backers":{"nodes":[{"id":"donors"}]}}}',
    ])
  })

  test('one root field that fails leaves the others', async () => {
    const { result } = await ask(
      '{ bad: actor(by: { name: "Free Brigade" }) { id } good: actor(by: { id: "osric" }) { id } }',
    )
    expect(result.data).toEqual({ bad: null, good: { id: 'osric' } })
    expect(result.errors).toHaveLength(1)
  })

  test('a root field that may not be null and fails takes all data with it', async () => {
    const { result } = await ask(
      '{ events(where: { participant: { id: "nobody" } }) { totalCount } actor(by: { id: "osric" }) { id } }',
    )
    expect(result.data).toBeNull()
    expect(result.errors![0]!.path).toEqual(['events'])
  })

  test('variables of the wrong kind are the caller’s fault', async () => {
    const { result } = await ask('query ($first: Int!) { actors(first: $first) { totalCount } }', { first: 'many' })
    expect(result.errors![0]!.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })

  test('introspection needs no statement', async () => {
    const { result, statistics } = await ask('{ __typename __type(name: "Timing") { name enumValues { name } } }')
    expect(result.data).toEqual({
      __typename: 'Query',
      __type: { name: 'Timing', enumValues: [{ name: 'CERTAIN' }, { name: 'POSSIBLE' }] },
    })
    expect(statistics.statements).toBe(0)
  })
})

test('a question tells what its fetch brought, and looks up the rest in one more statement', async () => {
  const chains = (of: string) => `{ backingChains(backed: { id: "river-front" }) { chains { ${of} } } }`
  const told = 'actors { __typename id name } ties { id title valid { earliestStart text } instruments { instrument } }'
  const carried = await ask(chains(told))
  const lookedUp = await ask(
    chains(told.replace('name', 'name aliases').replace('title', 'title claims { totalCount }')),
  )
  expect(carried.statistics.statements).toBe(1)
  expect(lookedUp.statistics.statements).toBe(2)
  const without = JSON.parse(
    JSON.stringify(lookedUp.result.data, (key, value: unknown) =>
      key === 'aliases' || key === 'claims' ? undefined : value,
    ),
  ) as unknown
  expect(carried.result.data).toEqual(without)
  expect(carried.result.data).not.toEqual({ backingChains: { chains: [] } })
})
