import { serverAudits } from 'graphql-http'
import { serve, type Served } from './serve'

let server: Served
beforeAll(async () => (server = await serve()))
afterAll(() => server.close())

/** Audits that end in a notice or a warning, on purpose. An error would be a MUST. */
const ON_PURPOSE: Record<string, string> = {
  '5A70': 'a GET that a page elsewhere can make a browser send is refused',
  D6D5: 'a GET that a page elsewhere can make a browser send is refused',
  '6A70': 'a GET that a page elsewhere can make a browser send is refused',
  '572B': 'a refused document is a 400, whatever type is accepted',
  FDE2: 'a refused document is a 400, whatever type is accepted',
  '7B9B': 'a refused document is a 400, whatever type is accepted',
}

const audits = serverAudits({
  url: () => server.url + '/graphql',
  fetchFn: (...args: Parameters<typeof fetch>) => server.fetch(...args),
})

test('all 61 audits are there', () => expect(audits).toHaveLength(61))

test.each(audits.map(({ id, name, fn }) => [id, name, fn] as const))('%s %s', async (id, _name, fn) => {
  const result = await fn()
  const reason = 'reason' in result ? result.reason : undefined
  if (id in ON_PURPOSE) expect([result.status, reason]).not.toContain('error')
  else expect([result.status, reason]).toEqual(['ok', undefined])
})
