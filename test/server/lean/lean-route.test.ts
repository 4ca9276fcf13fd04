import { ApolloServer } from '@apollo/server'
import { documentHash } from '../../../src/text/document-hash'
import { serve, type Answer, type Served } from '../serve'

let server: Served
let throughApollo: jest.SpyInstance
beforeAll(async () => {
  throughApollo = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest')
  server = await serve()
})
beforeEach(() => throughApollo.mockClear())
afterAll(() => server.close())

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url + '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** All that a client can tell two answers apart by, but the time. */
async function told(response: Response) {
  const text = (await response.text()).replace(/\d{4}-\d\d-\d\dT[^"]*Z/, 'NOW').replace(/[0-9a-f-]{36}/g, 'ID')
  const headers: Record<string, string> = Object.fromEntries(
    [...response.headers].filter(([name]) => name !== 'date').sort(),
  )
  return { status: response.status, headers: { ...headers, 'content-length': '' } as Record<string, string>, text }
}

test.each([
  ['an answer', { query: 'query A { name }' }],
  ['with variables', { query: 'query B($t: String) { echo(text: $t) }', variables: { t: '"\u2028\ud83d\ude00\n' } }],
  ['with a fault of the client', { query: 'query C { name fail(how: CLIENT) }' }],
  ['with a fault of ours', { query: 'query D { name fail(how: INTERNAL) }' }],
  ['without data', { query: 'query E { only }' }],
  ['with bad variables', { query: 'query F($n: Int!) { wait(ms: $n) }', variables: { n: 'x' } }],
  ['by an operation name', { query: 'query G { name } query H { self { name } }', operationName: 'H' }],
  ['about the schema', { query: 'query I { __schema { queryType { name } } }' }],
  ['that writes', { query: 'mutation J { touch }' }],
])('%s is told alike, and the second time without Apollo', async (_, body) => {
  const first = await told(await post(body))
  expect(throughApollo).toHaveBeenCalledTimes(1)
  expect(await told(await post(body))).toEqual(first)
  expect(throughApollo).toHaveBeenCalledTimes(1)
})

test.each([
  ['another Accept header', { query: '{ name }' }, { accept: 'text/html, application/json;q=0.5' }],
  ['an operation that is not there', { query: '{ name }', operationName: 'Nobody' }, {}],
  ['variables that are no object', { query: '{ name }', variables: [1] }, {}],
  [
    'a hash that is not the text’s',
    { query: '{ name }', extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    {},
  ],
])('%s is left to Apollo', async (_, body, headers) => {
  await post({ query: '{ name }' })
  throughApollo.mockClear()
  await post(body, headers)
  expect(throughApollo).toHaveBeenCalledTimes(1)
})

test('what Apollo chose for an Accept header is known from then on', async () => {
  const accept = 'application/graphql-response+json, application/json;q=0.9'
  const first = await told(await post({ query: '{ name }' }, { accept }))
  throughApollo.mockClear()
  expect(await told(await post({ query: '{ name }' }, { accept }))).toEqual(first)
  expect(first.headers['content-type']).toBe('application/graphql-response+json; charset=utf-8')
  expect(throughApollo).not.toHaveBeenCalled()
})

describe('a persisted query', () => {
  const query = 'query Persisted { name echo(text: "kept") }'
  const persisted = { persistedQuery: { version: 1, sha256Hash: documentHash(query) } }

  test('is not found, then registered, then asked for by its hash alone', async () => {
    const unknown = (await (await post({ extensions: persisted })).json()) as Answer['body']
    expect(unknown.errors?.[0]?.extensions).toEqual({ code: 'PERSISTED_QUERY_NOT_FOUND' })
    const registered = await told(await post({ query, extensions: persisted }))
    throughApollo.mockClear()
    expect(await told(await post({ extensions: persisted }))).toEqual(registered)
    expect(throughApollo).not.toHaveBeenCalled()
  })

  test('by GET too', async () => {
    const search = new URLSearchParams({ extensions: JSON.stringify(persisted) })
    const response = await fetch(`${server.url}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } })
    expect(((await response.json()) as Answer['body']).data).toEqual({ name: 'whobacks', echo: 'kept' })
  })

  test('under another hash is refused', async () => {
    const response = await post({
      query,
      extensions: { persistedQuery: { version: 1, sha256Hash: documentHash('{ name }') } },
    })
    expect(response.status).toBe(400)
  })
})
