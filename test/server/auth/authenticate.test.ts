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
