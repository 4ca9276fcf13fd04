import { serve } from '../serve'
import { createAuthenticate } from '../../../src/server/auth/authenticate'

const NAME = '{ name }'

test('without credentials a request is anonymous, with the role of the settings', async () => {
  const server = await serve({}, { authenticate: createAuthenticate({ anonymous: 'CONTRIBUTOR' }) })
  expect((await server.ask(NAME)).status).toBe(200)
  expect(server.seen[0]!.context.caller).toEqual({ name: 'anonymous', role: 'CONTRIBUTOR', via: 'ANONYMOUS' })
})

test('credentials that are not valid are never taken for anonymous', async () => {
  const server = await serve()
  const wrong: Record<string, string>[] = [
    { authorization: 'Bearer x' },
    { authorization: '' },
    { 'x-api-key': 'wb_x' },
  ]
  for (const headers of wrong) {
    const { status, body, headers: answered } = await server.ask(NAME, { headers })
    expect(status).toBe(401)
    expect(answered.get('www-authenticate')).toMatch(/^Bearer/)
    expect(body.errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
  }
  expect(server.seen).toEqual([])
})

test('where nobody is anonymous, pages are served and questions are not', async () => {
  const server = await serve({}, { authenticate: createAuthenticate({ anonymous: undefined }) })
  expect((await server.ask(NAME)).status).toBe(401)
  expect((await fetch(`${server.url}/graphql?query=${encodeURIComponent(NAME)}`)).status).toBe(401)
  expect((await fetch(`${server.url}/livez`)).status).toBe(200)
})

describe('a key', () => {
  const callerOf = async (secret: string) =>
    secret === 'wb_right' ? ({ name: 'desk', role: 'EDITOR', via: 'KEY' } as const) : undefined
  const authenticate = createAuthenticate({ anonymous: 'READER', keys: { callerOf } })

  test.each<[Record<string, string>, string]>([
    [{ authorization: 'Bearer wb_right' }, 'desk'],
    [{ authorization: 'bearer  wb_right ' }, 'desk'],
    [{ 'x-api-key': 'wb_right' }, 'desk'],
    [{ authorization: 'Bearer wb_wrong' }, 'UNAUTHENTICATED'],
    [{ authorization: 'Basic wb_right' }, 'UNAUTHENTICATED'],
    [{ authorization: 'Bearer wb_right', 'x-api-key': 'wb_right' }, 'UNAUTHENTICATED'],
    [{ authorization: 'Bearer a.b.c' }, 'UNAUTHENTICATED'],
    [{ 'x-api-key': '' }, 'UNAUTHENTICATED'],
    [{}, 'anonymous'],
  ])('%j: %s', async (headers, expected) => {
    const found = await authenticate({ headers }).then(
      ({ name }) => name,
      ({ code }: { code: string }) => code,
    )
    expect(found).toBe(expected)
  })
})

test.each([
  ['127.0.0.1:4000', 'EDITOR'],
  ['localhost', 'EDITOR'],
  ['[::1]:4000', 'EDITOR'],
  ['evil.example:4000', 'READER'],
  ['127.0.0.1.evil.example', 'READER'],
  [undefined, 'READER'],
])('whoever sits at the machine writes without a key, a page elsewhere does not: host %s', async (host, role) => {
  expect(await createAuthenticate({ anonymous: 'EDITOR' })({ headers: { host } })).toMatchObject({ role })
})
