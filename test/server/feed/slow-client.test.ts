import { parse } from 'graphql'
import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { documentHash } from '../../../src/text/document-hash'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { serve, type Served, smallExecutor } from '../serve'

/** More than the buffers between two processes of one machine hold. */
const EVENTS = 60
const MEGABYTE = 'x'.repeat(1_000_000)
const QUERY = 'subscription { ticks }'
const LAG_MS = 300

let server: Served
let sent = 0
beforeAll(async () => {
  server = await serve(
    { limits: { ...DEFAULT_LIMITS, streamLagMs: LAG_MS }, onlyTrusted: true },
    {
      trusted: new Map([[documentHash(QUERY), parse(QUERY)]]),
      executor: {
        ...smallExecutor().executor,
        async *follow() {
          for (sent = 0; sent < EVENTS; sent++)
            yield { text: JSON.stringify({ ticks: MEGABYTE }), cursor: `cursor-${sent}` }
        },
      },
    },
  )
})
afterAll(() => server.close(0))

async function openStream() {
  const headers = { 'content-type': 'application/json' }
  const asked = request(`${server.url}/graphql/stream`, { method: 'POST', headers, agent: false })
  asked.end(JSON.stringify({ query: QUERY }))
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return response
}

test('a client that takes every event in time has them all, however long that lasts', async () => {
  const response = await openStream()
  let length = 0
  for await (const chunk of response) length += (chunk as Buffer).length
  expect(length).toBeGreaterThan(EVENTS * MEGABYTE.length)
})

test('one that does not is told so behind what it was sent, with the cursor of its last event, and the stream ends', async () => {
  const response = await openStream()
  await sleep(4 * LAG_MS)
  let text = ''
  for await (const chunk of response) text = (text + String(chunk)).slice(-2_000)
  expect(sent).toBeLessThan(EVENTS)
  const [error] = JSON.parse(/data: (\{"errors".*)\n/.exec(text)![1]!).errors
  expect(error.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'streamLagMs', allowed: LAG_MS })
  expect(error.extensions.cursor).toBe(`cursor-${sent - 1}`)
  expect(error.message).toContain(`subscribe again after cursor-${sent - 1}.`)
  expect(text).toMatch(/event: complete\ndata: \n\n$/)
})

test('a socket that does not is closed, and the reason names the cursor', async () => {
  const socket = new WebSocket(server.url.replace('http', 'ws') + '/graphql', 'graphql-transport-ws')
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'connection_init' }))
  await once(socket, 'message')
  socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: QUERY } }))
  await once(socket, 'message')
  socket.pause()
  await sleep(4 * LAG_MS)
  const closed = once(socket, 'close')
  socket.resume()
  const [code, reason] = (await closed) as [number, Buffer]
  expect(code).toBe(1013)
  expect(sent).toBeLessThan(EVENTS)
  expect(String(reason)).toBe(`Too slow: subscribe again after cursor-${sent - 1}.`)
})
