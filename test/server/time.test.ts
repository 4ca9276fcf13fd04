import { request } from 'node:http'
import { setTimeout as after } from 'node:timers/promises'
import type { Executor } from '../../src/execute/executor'
import { DEFAULT_LIMITS } from '../../src/settings/limits'
import { serve, smallExecutor, type Served } from './serve'

const quick = { limits: { ...DEFAULT_LIMITS, requestMs: 100 } }

/** Never answers, whatever it is told. */
const deaf: Executor = { schema: smallExecutor().executor.schema, execute: () => new Promise(() => undefined) }

describe('deadline', () => {
  test('what ends before it is answered', async () => {
    const server = await serve({ limits: { ...DEFAULT_LIMITS, requestMs: 1_000 } })
    expect((await server.ask('{ wait(ms: 20) }')).body.data).toEqual({ wait: 'waited' })
    await after(1_100)
    expect(server.seen[0]?.context.signal.aborted).toBe(false)
    await server.close()
  })

  test('at it the work is told to stop, and what it then hands over is the answer', async () => {
    const server = await serve(quick)
    const start = performance.now()
    const { body } = await server.ask('{ wait(ms: 5000) }')
    expect(performance.now() - start).toBeLessThan(400)
    expect(body.data).toEqual({ wait: 'stopped' })
    expect(server.seen[0]?.context.signal.reason).toMatchObject({ code: 'TIMEOUT' })
    expect(server.lines).toMatchObject([{ msg: 'operation', stopped: true }])
    await server.close()
  })

  test('work that does not stop is given up: TIMEOUT', async () => {
    const server = await serve(quick, { executor: deaf })
    const start = performance.now()
    const { status, body } = await server.ask('{ name }')
    expect(performance.now() - start).toBeLessThan(1_500)
    expect([status, body.errors?.[0]?.extensions]).toEqual([504, { code: 'TIMEOUT', limit: 'requestMs', allowed: 100 }])
    await server.close()
  })
})

/** Sends a query by hand, so that the connection can be broken. */
function send(server: Served, query: string) {
  const sent = request(server.url + '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' } })
  sent.on('error', () => undefined)
  sent.end(JSON.stringify({ query }))
  return sent
}

test('a client that hangs up stops the work', async () => {
  const server = await serve()
  const sent = send(server, '{ wait(ms: 5000) }')
  while (server.seen.length === 0) await after(5)
  const { signal } = server.seen[0]!.context
  expect(signal.aborted).toBe(false)
  sent.destroy()
  await new Promise<void>((resolve) => signal.addEventListener('abort', resolve))
  expect((await server.ask('{ name }')).status).toBe(200)
  await server.close()
})

describe('closing', () => {
  test('what is under way is answered, new connections are refused, and readiness ends', async () => {
    const server = await serve()
    const answer = server.ask('{ wait(ms: 200) }')
    while (server.seen.length === 0) await after(5)
    const closed = server.close()
    await expect(fetch(server.url + '/livez')).rejects.toThrow()
    const { body, headers } = await answer
    expect(body.data).toEqual({ wait: 'waited' })
    expect(headers.get('connection')).toBe('close')
    await closed
  })

  test('what takes too long is cut off, and its work stopped', async () => {
    const server = await serve()
    const answer = server.ask('{ wait(ms: 60000) }').then(
      () => 'answered',
      () => 'cut off',
    )
    while (server.seen.length === 0) await after(5)
    const start = performance.now()
    await server.close(100)
    expect(performance.now() - start).toBeLessThan(1_000)
    expect(await answer).toBe('cut off')
    await after(20)
    expect(server.seen[0]?.context.signal.aborted).toBe(true)
  })

  test('twice is once', async () => {
    const server = await serve()
    await Promise.all([server.close(), server.close()])
  })

  test('an idle connection that is kept alive does not hold it up', async () => {
    const server = await serve()
    await server.ask('{ name }')
    const start = performance.now()
    await server.close()
    expect(performance.now() - start).toBeLessThan(1_000)
  })
})
