import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { serve, type Answer, type Served } from './serve'

const limits = { ...DEFAULT_LIMITS, bodyBytes: 50_000 }

let server: Served
beforeAll(async () => (server = await serve({ limits })))
afterAll(() => server.close())

function expectRefused({ status, body }: Answer, limit: string, asked: number, allowed: number) {
  expect(body.errors?.map(({ extensions }) => extensions)).toEqual([{ code: 'LIMIT_EXCEEDED', limit, asked, allowed }])
  expect(body.errors?.[0]?.message).toContain(`${asked}`)
  expect(body.errors?.[0]?.message).toContain(`${allowed}`)
  expect(body).not.toHaveProperty('data')
  expect(status).toBe(limit === 'bodyBytes' ? 413 : 400)
}

function expectAnswered({ status, body }: Answer) {
  expect(body.errors).toBeUndefined()
  expect(body.data).toBeTruthy()
  expect(status).toBe(200)
}

const times = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join(' ')
const deep = (levels: number) => '{ ' + 'self { '.repeat(levels - 1) + 'name' + ' }'.repeat(levels)

describe('depth', () => {
  test('12 levels pass', async () => expectAnswered(await server.ask(deep(12))))
  test('13 are refused', async () => expectRefused(await server.ask(deep(13)), 'depth', 13, 12))
  test('levels inside fragments count in place', async () => {
    const query = (inner: number) =>
      `{ self { self { ...a } } } fragment a on Query { ... on Query { ...b } } fragment b on Query ${deep(inner)}`
    expectAnswered(await server.ask(query(10)))
    expectRefused(await server.ask(query(11)), 'depth', 13, 12)
  })
  test('__typename costs no level', async () =>
    expectAnswered(await server.ask(deep(12).replaceAll('{', '{ __typename'))))
})

describe('introspection', () => {
  const ofType = (levels: number) =>
    `{ __schema { types { fields { type ${'{ ofType '.repeat(levels)} { name } ${'}'.repeat(levels)} } } } }`
  test('20 levels pass', async () => expectAnswered(await server.ask(ofType(15))))
  test('21 are refused', async () => expectRefused(await server.ask(ofType(16)), 'introspectionDepth', 21, 20))
})

describe('aliases', () => {
  test('30 pass', async () => expectAnswered(await server.ask(`{ self { ${times(30, (n) => `a${n}: name`)} } }`)))
  test('31 are refused', async () =>
    expectRefused(await server.ask(`{ self { ${times(31, (n) => `a${n}: name`)} } }`), 'aliases', 31, 30))
  test('those of a fragment count each time it is spread', async () => {
    const query = (spreads: number) =>
      `{ self { ${times(spreads, () => 'self { ...ten }')} } } fragment ten on Query { ${times(10, (n) => `a${n}: name`)} }`
    expectAnswered(await server.ask(query(3)))
    expectRefused(await server.ask(query(4)), 'aliases', 40, 30)
  })
})

describe('root fields', () => {
  test('10 pass', async () => expectAnswered(await server.ask(`{ ${times(10, (n) => `a${n}: name`)} }`)))
  test('11 are refused, in fragments too', async () =>
    expectRefused(
      await server.ask(
        `{ ...more ${times(6, (n) => `a${n}: name`)} } fragment more on Query { ${times(5, (n) => `b${n}: name`)} }`,
      ),
      'rootFields',
      11,
      10,
    ))
  test('the same field again is the same', async () =>
    expectAnswered(await server.ask(`{ ${times(11, () => 'name')} }`)))
})

describe('directives', () => {
  test('10 pass', async () => expectAnswered(await server.ask(`query @mark { name ${'@mark '.repeat(9)} }`)))
  test('11 are refused, wherever they stand', async () =>
    expectRefused(
      await server.ask(
        `query ($on: Boolean = true @mark) @mark { ... @include(if: $on) { name ${'@mark '.repeat(6)} } ...f @mark } fragment f on Query { name @mark }`,
      ),
      'directives',
      11,
      10,
    ))
})

describe('tokens', () => {
  const fiveEach = (operations: number) => times(operations, (n) => `query Q${n} { name }`)
  test('2000 pass', async () => expectAnswered(await server.ask(fiveEach(400), { operationName: 'Q7' })))
  test('2001 are refused', async () =>
    expectRefused(
      await server.ask(`${fiveEach(399)} query Q { name name }`, { operationName: 'Q7' }),
      'tokens',
      2001,
      2000,
    ))
  test('counting stops where the text is no GraphQL', async () =>
    expectRefused(await server.ask(`{ ${'a '.repeat(3000)} \u0007 }`), 'tokens', 3001, 2000))
})

describe('body', () => {
  const padded = (bytes: number) => {
    const query = '{ name }'
    const bare = JSON.stringify({ query }).length
    return query + ' '.repeat(bytes - bare)
  }
  test('as many bytes as allowed pass', async () => expectAnswered(await server.ask(padded(50_000))))
  test('one byte more is refused', async () =>
    expectRefused(await server.ask(padded(50_001)), 'bodyBytes', 50_001, 50_000))
  test('a hundred times as many are refused with the length that was declared, or cut off', async () => {
    const answer = await server.ask(padded(2_000_000)).catch(() => undefined)
    if (answer) expectRefused(answer, 'bodyBytes', 2_000_000, 50_000)
    expectAnswered(await server.ask('{ name }'))
  })
})

describe('fragments that multiply or go round are refused without work', () => {
  test('doubled 60 times', async () => {
    const bomb = `{ ...f0 } ${times(60, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`)} fragment f60 on Query { a: name }`
    const start = performance.now()
    const { status, body } = await server.ask(bomb)
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(status).toBe(400)
    expect(body.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
    expect(body.errors?.[0]?.message).toContain('too many selections')
  })
  test('round and round', async () => {
    const { status, body } = await server.ask(
      '{ ...a } fragment a on Query { self { ...b } } fragment b on Query { self { ...a } }',
    )
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain('Cannot spread fragment "a" within itself')
  })
})

test('each operation of a document is held to the limits, whichever is asked for', async () => {
  expectRefused(await server.ask(`query A { name } query B ${deep(13)}`, { operationName: 'A' }), 'depth', 13, 12)
})
