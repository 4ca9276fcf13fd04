import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import type { Role } from '../../../src/access/role'
import { createExecutor } from '../../../src/execute/create-executor'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { createAuthenticate } from '../../../src/server/auth/authenticate'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { model } from '../../compile'
import { loadGoldenGraph } from '../../golden/load-graph'
import { serve, type Served } from '../../server/serve'
import { openTestDatabase } from '../database'

let database: Neo4jDatabase
let server: Served
const revoked = new Set<string>()
const as = (role: string) => ({ authorization: `Bearer wb_${role}` })

beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  const callerOf = async (secret: string) =>
    revoked.has(secret)
      ? undefined
      : { name: 'desk', role: secret.slice(3).replace('REVOKED', 'READER') as Role, via: 'KEY' as const }
  server = await serve(
    {},
    {
      executor: createExecutor(model, database, DEFAULT_LIMITS),
      authenticate: createAuthenticate({ anonymous: 'READER', keys: { callerOf } }),
    },
  )
})
afterAll(async () => {
  await server.close(0)
  await database.close()
})

interface Event {
  readonly cursor: string
  readonly action: string
  readonly claim: { readonly id: string; readonly review: string } | null
  readonly tieId: string | null
}
const EVENT = 'cursor action claim { id review source { id } } tieId tie { id subject { name } }'

async function poll(role: Role, first: number): Promise<Event[]> {
  const query = `query ($cursor: String) { changesSince(cursor: $cursor, first: ${first}) { events { ${EVENT} } endCursor hasMore } }`
  const events: Event[] = []
  for (let cursor: string | null = null; ;) {
    const { body } = await server.ask(query, { variables: { cursor }, headers: as(role) })
    expect(body.errors).toBeUndefined()
    const page = body.data.changesSince as { events: Event[]; endCursor: string; hasMore: boolean }
    events.push(...page.events)
    cursor = page.endCursor
    if (!page.hasMore) return events
  }
}

/** The first events of a stream, and how it ended if it did. */
async function stream(query: string, role: string, most: number, begun: () => void = () => undefined): Promise<any[]> {
  const controller = new AbortController()
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...as(role) },
    body: JSON.stringify({ query }),
    signal: controller.signal,
  })
  setTimeout(begun, 300)
  const results: unknown[] = []
  let text = ''
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk
    for (let end; (end = text.indexOf('\n\n')) >= 0; text = text.slice(end + 2)) {
      const data = /^event: next\ndata: (.*)$/m.exec(text.slice(0, end))?.[1]
      if (data) results.push(JSON.parse(data))
    }
    if (results.length >= most) break
  }
  controller.abort()
  return results
}

const retract = (id: string) =>
  server.ask(`mutation { retractClaim(input: { id: "${id}", reason: "a test" }) { claim { id } } }`, {
    headers: as('EDITOR'),
  })

test('whoever polls has every event once, whatever the size of the page; readers have none of what waits', async () => {
  const all = await poll('EDITOR', 500)
  expect(all.length).toBeGreaterThan(20)
  expect(await poll('EDITOR', 7)).toEqual(all)
  const cursors = all.map(({ cursor }) => cursor)
  expect(new Set(cursors).size).toBe(cursors.length)
  expect(all.flatMap(({ claim }) => claim?.id ?? [])).toEqual(expect.arrayContaining(['c25', 'c26']))
  const read = await poll('READER', 500)
  expect(read.flatMap(({ claim }) => claim?.review ?? [])).not.toContain('PENDING')
  expect(read).toEqual(all.filter(({ claim }) => !claim || claim.review === 'ACCEPTED'))
})

test('a stream goes on behind its cursor and then live, with what is selected', async () => {
  const claims = (await poll('EDITOR', 500)).filter(({ claim }) => claim)
  const [first, ...rest] = claims.slice(-4)
  const query = `subscription { heard: claimRecorded(after: "${first!.cursor}") { ${EVENT} } }`
  const results = await stream(query, 'EDITOR', 4, () => void retract('c01'))
  expect(results.slice(0, 3).map(({ data }) => data.heard)).toEqual(rest)
  expect(results[3].data.heard).toMatchObject({ action: 'retractClaim', claim: { id: 'c01' } })
})

test('by websocket, ties of an actor', async () => {
  const client = createClient({
    url: server.url.replace('http', 'ws') + '/graphql',
    webSocketImpl: WebSocket,
    connectionParams: as('READER'),
    retryAttempts: 0,
  })
  const events = client.iterate<{ tieChanged: { tieId: string; change: string } }>({
    query: 'subscription { tieChanged { tieId change } }',
  })
  const next = events.next()
  setTimeout(() => void retract('c02'), 500)
  const { value } = await next
  expect(value.data.tieChanged.tieId).toMatch(/^[A-Z_]+:/)
  await client.dispose()
})

test('a stream of a revoked key ends', async () => {
  const results = await stream('subscription { claimRecorded { cursor } }', 'REVOKED', 1, () =>
    revoked.add('wb_REVOKED'),
  )
  expect(results[0].errors[0].extensions.code).toBe('UNAUTHENTICATED')
})

test('faults and limits are told as everywhere', async () => {
  const codes = async (query: string) =>
    (await stream(query, 'READER', 1))[0].errors.map((error: any) => error.extensions.code)
  expect(await codes('subscription { claimRecorded(after: "x") { cursor } }')).toEqual(['BAD_CURSOR'])
  expect(await codes('subscription { nothing }')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  expect(await codes('{ actors { totalCount } }')).toEqual(['BAD_USER_INPUT'])
  const { body } = await server.ask('subscription { claimRecorded { cursor } }', { headers: as('READER') })
  expect(body.errors).toEqual([
    {
      message: 'A subscription is streamed: by websocket at /graphql, or by POST to /graphql/stream.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ])
})

test('the audit log, a page at a time, the latest first, for admins', async () => {
  const query = `query ($after: String) { auditLog(first: 1, after: $after) { entries { by via action targets before after claimIds } pageInfo { hasNextPage endCursor } } }`
  expect((await server.ask(query, { headers: as('EDITOR') })).status).toBe(403)
  const { body } = await server.ask(query, { headers: as('ADMIN') })
  const { entries, pageInfo } = body.data.auditLog
  expect(entries[0]).toMatchObject({
    by: 'desk',
    via: 'KEY',
    action: 'retractClaim',
    targets: expect.arrayContaining(['c02']),
  })
  expect(pageInfo.hasNextPage).toBe(true)
  const second = await server.ask(query, { headers: as('ADMIN'), variables: { after: pageInfo.endCursor } })
  expect(second.body.data.auditLog.entries[0].targets).toEqual(expect.arrayContaining(['c01']))
})

test('the id of a merged record leads to what is told of the one that it was merged into', async () => {
  const told = async (actor: string) => {
    const query = `query ($actor: ID) { changesSince(first: 500, filter: { actor: $actor }) { events { claim { id } tie { id } } } }`
    const { body } = await server.ask(query, { headers: as('EDITOR'), variables: { actor } })
    return (body.data.changesSince.events as { claim: { id: string } | null; tie: { id: string } | null }[]).map(
      ({ claim, tie }) => claim?.id ?? tie!.id,
    )
  }
  const [kept, absorbed] = [await told('river-front'), await told('hill-guard')]
  expect(absorbed.length).toBeGreaterThan(0)
  const merge = `mutation { mergeActors(input: { keep: "river-front", absorb: "hill-guard", reason: "a test" }) { mergeId } }`
  expect((await server.ask(merge, { headers: as('EDITOR') })).body.errors).toBeUndefined()
  const after = await told('hill-guard')
  expect(after).toEqual(await told('river-front'))
  expect(after).toEqual(expect.arrayContaining([...kept, ...absorbed].filter((id) => /^c\d+$/.test(id))))
})
