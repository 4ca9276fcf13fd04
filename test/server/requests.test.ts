import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { serve, type Served } from './serve'
import { documentHash } from '../../src/text/document-hash'

let server: Served
beforeAll(async () => (server = await serve()))
afterAll(() => server.close())

const post = (body: string | Uint8Array, type = 'application/json', headers = {}) =>
  fetch(server.url + '/graphql', {
    method: 'POST',
    body: body as string,
    headers: { 'content-type': type, ...headers },
  })

/** Every answer to a bad request is JSON in the shape of GraphQL's errors. */
async function expectError(response: Response, status: number, code: string, message: string) {
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const body = await response.json()
  expect(body).toMatchObject({
    errors: [{ message: expect.stringContaining(message), extensions: expect.objectContaining({ code }) }],
  })
  expect(response.status).toBe(status)
}

describe('bodies', () => {
  test('no JSON', async () => expectError(await post('{"query": '), 400, 'BAD_REQUEST', 'not JSON'))
  test('nothing', async () => expectError(await post(''), 400, 'BAD_REQUEST', 'not JSON'))
  test('JSON that is no object', async () =>
    expectError(await post('"{ name }"'), 400, 'BAD_REQUEST', 'POST body missing'))
  test('no query', async () => expectError(await post('{"variables": {}}'), 400, 'BAD_REQUEST', 'non-empty `query`'))
  test('no UTF-8', async () =>
    expectError(await post(Uint8Array.of(0x22, 0xff, 0x22)), 400, 'BAD_REQUEST', 'not UTF-8'))
  test('several operations in one request', async () =>
    expectError(await post('[{"query":"{ name }"},{"query":"{ name }"}]'), 400, 'BAD_REQUEST', 'batching'))
  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=latin1',
  ])('sent as %s', async (type) =>
    expectError(await post('{"query":"{ name }"}', type), 415, 'BAD_REQUEST', 'of a POST must be'),
  )
  test('compressed', async () =>
    expectError(await post('{}', 'application/json', { 'content-encoding': 'gzip' }), 415, 'BAD_REQUEST', 'compressed'))
  test('variables that are no object', async () =>
    expectError(await post('{"query":"{ name }","variables":[1]}'), 400, 'BAD_REQUEST', '`variables`'))
  test('a charset in capitals and quotes is read', async () =>
    expect(await (await post('{"query":"{ name }"}', 'Application/JSON; Charset="UTF-8"')).json()).toMatchObject({
      data: { name: 'whobacks' },
    }))
})

describe('paths and methods', () => {
  test.each(['/nothing', '/graphql/x', '/graphiql.html', '/livez/x', '/constructor', '/../etc/passwd'])(
    '%s is not there',
    async (path) => expectError(await fetch(server.url + path), 404, 'NOT_FOUND', '/graphql'),
  )
  test.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('%s /graphql is refused with what is allowed', async (method) => {
    const response = await fetch(server.url + '/graphql', { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST, OPTIONS'])
    if (method !== 'HEAD') await expectError(response, 405, 'BAD_REQUEST', 'GET, POST, OPTIONS')
  })
  test('OPTIONS says what is allowed, and lets no other site in', async () => {
    const response = await fetch(server.url + '/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://example.org' },
    })
    expect([response.status, response.headers.get('allow')]).toEqual([204, 'GET, POST, OPTIONS'])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })
  test('/ says what there is', async () => {
    const response = await fetch(server.url + '/')
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await response.text()).toContain('href="/graphiql"')
    const head = await fetch(server.url + '/', { method: 'HEAD' })
    expect([head.status, await head.text(), Number(head.headers.get('content-length')) > 100]).toEqual([200, '', true])
  })
  test('a browser that opens /graphql is led to GraphiQL', async () => {
    const response = await fetch(server.url + '/graphql', { redirect: 'manual', headers: { accept: 'text/html,*/*' } })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/graphiql'])
  })
  test('every answer has the security headers', async () => {
    for (const response of [
      await fetch(server.url + '/'),
      await fetch(server.url + '/no'),
      await post('{"query":"{ name }"}'),
      await post(''),
    ]) {
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      expect(response.headers.get('x-frame-options')).toBe('DENY')
      const policy = response.headers.get('content-security-policy')
      expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors 'none'$/)
      expect(policy).not.toContain('unsafe')
      expect(response.headers.get('x-powered-by')).toBeNull()
    }
  })
  test('what is no HTTP at all does no harm', async () => {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.end('\0\0 nonsense\r\n\r\n'))
      socket.resume().on('close', () => resolve())
      socket.on('error', () => resolve())
    })
    expect((await server.ask('{ name }')).status).toBe(200)
  })
  test('an address that cannot be read', async () => {
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(server.url)
      httpRequest({ port, host: '127.0.0.1', path: 'http://[' }, (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end()
    })
    expect(status).toBe(400)
  })
})

describe('GET', () => {
  const get = (search: string, headers: Record<string, string> = { 'apollo-require-preflight': 'yes' }) =>
    fetch(`${server.url}/graphql?${search}`, { headers })
  test('answers queries, with variables', async () => {
    const response = await get(
      `query=${encodeURIComponent('query ($t: String) { echo(text: $t) }')}&variables=${encodeURIComponent('{"t":"é&"}')}`,
    )
    expect(((await response.json()) as any).data).toEqual({ echo: 'é&' })
  })
  test('never mutations', async () => {
    const response = await get(`query=${encodeURIComponent('mutation { touch }')}`)
    expect(response.headers.get('allow')).toBe('POST')
    expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([405, 'BAD_REQUEST'])
  })
  test('without a header that makes a browser ask first it is refused', async () =>
    expectError(await get(`query=${encodeURIComponent('{ name }')}`, {}), 400, 'BAD_REQUEST', 'CSRF'))
  test('bad JSON in variables', async () =>
    expectError(await get('query={name}&variables={'), 400, 'BAD_REQUEST', 'invalid JSON'))
  test('forty at once each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, n) =>
        (await get(`query=${encodeURIComponent(`{ echo(text: "n${n}") }`)}`)).json(),
      ),
    )
    expect(answers.map((answer: any) => answer.data.echo)).toEqual(Array.from({ length: 40 }, (_, n) => `n${n}`))
  })
})

describe('which operation', () => {
  const two = 'query A { name } query B { echo }'
  test('the named one is answered', async () =>
    expect((await server.ask(two, { operationName: 'B' })).body.data).toEqual({ echo: 'nothing' }))
  test('one that is not there is refused', async () => {
    const { status, body } = await server.ask(two, { operationName: 'C' })
    expect([status, body.errors?.[0]?.extensions.code, body.errors?.[0]?.message]).toEqual([
      400,
      'OPERATION_RESOLUTION_FAILURE',
      'The document has no operation named "C".',
    ])
  })
  test('none named among two is refused', async () => {
    const { status, body } = await server.ask(two)
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_RESOLUTION_FAILURE'])
  })
})

test('the executor is given the document, its hash, the name, the variables as sent, and a deadline', async () => {
  const before = Date.now()
  await server.ask('query Q($t: String) { echo(text: $t) }', { operationName: 'Q', variables: { t: 'x', more: 1 } })
  const { request, context } = server.seen.at(-1)!
  expect(request).toMatchObject({
    operationName: 'Q',
    hash: documentHash('query Q($t: String) { echo(text: $t) }'),
    variables: { t: 'x', more: 1 },
  })
  expect(request.document.definitions).toHaveLength(1)
  expect(context.deadline - before).toBeGreaterThanOrEqual(10_000)
  expect(context.deadline - before).toBeLessThan(11_000)
})
