import { parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { documentHash } from '../../../src/text/document-hash'
import { readTrustedDocuments } from '../../../src/server/documents/trusted-documents'
import { serve, smallExecutor } from '../serve'
import { textOf } from '../../../src/server/documents/known-documents'

const folder = mkdtempSync(join(tmpdir(), 'whobacks-manifest-'))
afterAll(() => rmSync(folder, { recursive: true }))
const { schema } = smallExecutor().executor
const NAME = 'query Name { name }'

function manifest(content: unknown): string {
  const file = join(folder, 'manifest.json')
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}
const read = (content: unknown) => readTrustedDocuments(manifest(content), schema, DEFAULT_LIMITS)

test('a manifest maps hashes to documents, in either form', () => {
  expect([...read({ [documentHash(NAME)]: NAME }).keys()]).toEqual([documentHash(NAME)])
  const apollo = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: documentHash(NAME), body: NAME }],
  }
  expect([...read(apollo).keys()]).toEqual([documentHash(NAME)])
})

test.each([
  ['no JSON', '{', 'cannot be read'],
  ['a list', [], 'is no manifest'],
  ['a text that is none', { abc: 7 }, 'is no manifest'],
  ['a hash of another text', { abc: NAME }, 'abc is not the SHA-256 of its text'],
  ['an unknown field', { [documentHash('{ nam }')]: '{ nam }' }, 'is refused: Cannot query field "nam"'],
  ['no GraphQL', { [documentHash('{')]: '{' }, 'is refused: Syntax Error'],
])('%s is refused at the start', (_, content, message) => expect(() => read(content)).toThrow(message))

test('only trusted documents are answered, by text or hash, if so set', async () => {
  const server = await serve({ onlyTrusted: true }, { trusted: read({ [documentHash(NAME)]: NAME }) })
  expect((await server.ask(NAME)).body.data).toEqual({ name: 'whobacks' })
  const { status, body } = await server.ask('{ name }')
  expect([status, body.errors?.[0]?.extensions.code]).toEqual([403, 'FORBIDDEN'])
  const byHash = await fetch(server.url + '/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: documentHash(NAME) } } }),
  })
  expect(await byHash.json()).toMatchObject({ data: { name: 'whobacks' } })
  await server.close()
})

test('so are subscriptions, by server-sent events and by websocket', async () => {
  const TICK = 'subscription { ticks }'
  const server = await serve(
    { onlyTrusted: true },
    {
      trusted: new Map([[documentHash(TICK), parse(TICK)]]),
      executor: {
        ...smallExecutor().executor,
        async *follow({ document }) {
          yield { text: JSON.stringify({ ticks: textOf(document) }), cursor: 'x' }
        },
      },
    },
  )
  const bySse = async (query: string) => {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    })
    return JSON.parse(/^data: (.*)$/m.exec(await response.text())![1]!) as Record<string, unknown>
  }
  const byWebsocket = async (query: string) => {
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    })
    const { value } = await client.iterate({ query }).next()
    await client.dispose()
    return value as Record<string, unknown>
  }
  for (const ask of [bySse, byWebsocket]) {
    expect(await ask(TICK)).toEqual({ data: { ticks: TICK } })
    expect(await ask(`${TICK} `)).toMatchObject({ errors: [{ extensions: { code: 'FORBIDDEN' } }] })
  }
  await server.close(0)
})
