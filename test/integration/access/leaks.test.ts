import { createClient } from 'graphql-ws'
import { parse } from 'graphql'
import { WebSocket } from 'ws'
import { ROLES, type Role } from '../../../src/access/role'
import { createExecutor } from '../../../src/execute/create-executor'
import type { Neo4jDatabase } from '../../../src/graph/neo4j-database'
import { createAuthenticate } from '../../../src/server/auth/authenticate'
import { documentHash } from '../../../src/text/document-hash'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { model } from '../../compile'
import { loadGoldenGraph } from '../../golden/load-graph'
import { serve, type Served } from '../../server/serve'
import { openTestDatabase } from '../database'

/** Stands in what no reader may see, and nowhere else. */
const MARK = 'xyzzy'
const WRITER = 'quux'

let database: Neo4jDatabase
let server: Served
const headersOf = (role: Role) => ({ authorization: `Bearer wb_${role}` })
const hidden = { PENDING: '', REJECTED: '' }
let accepted = ''
let tie = ''

const authenticate = createAuthenticate({
  anonymous: undefined,
  keys: {
    callerOf: async (secret) => {
      const role = ROLES.find((each) => secret === `wb_${each}`)
      return role && { name: `${WRITER}-${role}`, role, via: 'KEY' as const }
    },
  },
})
const executor = () => createExecutor(model, database, DEFAULT_LIMITS)

async function write(role: Role, query: string, variables: Record<string, unknown>): Promise<any> {
  const { body } = await server.ask(query, { variables, headers: headersOf(role) })
  expect(body.errors).toBeUndefined()
  return body.data
}

const RECORD =
  'mutation ($input: RecordClaimInput!) { recordClaim(input: $input) { claim { id review } ties { id claims { totalCount } } } }'
const REVIEW = 'mutation ($input: ReviewClaimInput!) { reviewClaim(input: $input) { ties { id } claim { id } } }'
const propose = (held: string, summary: string) =>
  write('CONTRIBUTOR', RECORD, {
    input: {
      ...{ type: 'BACKS', subject: { id: 'northland' }, object: { actor: { id: 'hill-guard' } } },
      ...{ when: { held }, source: { id: 'gazette' }, locator: held, summary },
    },
  })

/** As people do it: two proposals, of which one is rejected, and a third that is accepted. */
beforeAll(async () => {
  database = await openTestDatabase()
  await loadGoldenGraph(database)
  server = await serve({}, { executor: executor(), authenticate, database: () => database })
  const [pending, rejected, third] = [
    await propose('2031', `${MARK} one`),
    await propose('2032', `${MARK} two`),
    await propose('2033', 'three'),
  ]
  hidden.PENDING = pending.recordClaim.claim.id
  hidden.REJECTED = rejected.recordClaim.claim.id
  accepted = third.recordClaim.claim.id
  await write('EDITOR', REVIEW, { input: { id: hidden.REJECTED, review: 'REJECTED', note: `${MARK} note` } })
  const { reviewClaim } = await write('EDITOR', REVIEW, { input: { id: accepted, review: 'ACCEPTED' } })
  tie = reviewClaim.ties[0].id
})
afterAll(async () => {
  await server.close(0)
  await database.close()
})

/** Which of what is hidden a text tells. */
const told = (text: string): string[] => [...Object.values(hidden), MARK, WRITER].filter((each) => text.includes(each))

const CLAIM = 'id summary recordedBy reviewedBy history { by note }'
/** Documents that a contributor is told something by, and a reader nothing. */
const TELLING: Readonly<Record<string, () => string>> = {
  aliases: () => `{ a: claim(id: "${hidden.PENDING}") { ${CLAIM} } b: claim(id: "${hidden.REJECTED}") { ${CLAIM} } }`,
  node: () => `{ node(id: "${hidden.PENDING}") { id ... on Claim { summary } } }`,
  'fragments and directives': () =>
    `query { ...F @include(if: true) } fragment F on Query { ... @skip(if: false) { x: claim(id: "${hidden.PENDING}") { ...G } } } fragment G on Claim { y: summary }`,
  claims: () => `{ claims(filter: { review: PENDING }) { totalCount edges { node { ${CLAIM} } } } }`,
  'claims of an actor': () =>
    `{ actor(by: { id: "hill-guard" }) { claims(filter: { review: REJECTED }) { nodes { ${CLAIM} } } } }`,
  'claims of a source': () =>
    `{ source(id: "gazette") { claims(filter: { review: PENDING }) { totalCount nodes { ${CLAIM} } } } }`,
  changesSince: () => '{ changesSince(first: 500) { events { action claim { id summary } } } }',
  'who wrote what is accepted': () => `{ claim(id: "${accepted}") { ${CLAIM} } }`,
}
/** Documents that nobody is told anything by: what waits counts for nothing, and is not searched. */
const SILENT: Readonly<Record<string, () => string>> = {
  tie: () => `{ tie(id: "${tie}") { supportCount valid { text } claims { totalCount nodes { id summary } } } }`,
  search: () => `{ search(text: "${MARK}") { totalCount nodes { __typename } } }`,
  neighborhood: () => '{ neighborhood(of: [{ id: "hill-guard" }]) { ties { id claims { nodes { id summary } } } } }',
  changes: () =>
    '{ changes(during: { from: "2031-01-01", to: "2032-12-31" }) { began { tie { id claims { nodes { id } } } } } }',
}

const ask = async (role: Role, query: string): Promise<string> => {
  const { body } = await server.ask(query, { headers: headersOf(role) })
  expect(body.errors).toBeUndefined()
  return JSON.stringify(body.data)
}

describe.each(Object.entries(TELLING))('%s', (_, document) => {
  test('contributors are told, readers are not, whoever asked for the document before', async () => {
    for (const role of ['CONTRIBUTOR', 'READER', 'EDITOR', 'READER', 'ADMIN'] as const) {
      const found = told(await ask(role, document()))
      if (role === 'READER') expect(found).toEqual([])
      else expect(found).not.toEqual([])
    }
  })

  test('by a trusted document, too', async () => {
    const text = document()
    const trusted = new Map([[documentHash(text), parse(text)]])
    const only = await serve({ onlyTrusted: true }, { executor: executor(), authenticate, trusted })
    for (const role of ['CONTRIBUTOR', 'READER'] as const) {
      const extensions = { persistedQuery: { version: 1, sha256Hash: documentHash(text) } }
      const response = await fetch(`${only.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(role) },
        body: JSON.stringify({ extensions }),
      })
      const body = (await response.json()) as { data: unknown; errors?: unknown }
      expect(body.errors).toBeUndefined()
      expect(told(JSON.stringify(body.data)).length > 0).toBe(role === 'CONTRIBUTOR')
    }
    await only.close(0)
  })
})

test.each(Object.entries(SILENT))('%s: nobody', async (_, document) => {
  for (const role of ROLES) expect(told(await ask(role, document()))).toEqual([])
})

describe('streams, from the first write to the last', () => {
  const QUERY =
    'subscription ($after: String) { claimRecorded(after: $after) { action claim { id summary recordedBy } } }'
  /** Told to everybody, after all that is hidden. */
  const isLast = (text: string) => text.includes(accepted) && text.includes('reviewClaim')
  const start = Buffer.from(JSON.stringify(['CHANGES', 0, '-1'])).toString('base64url')

  async function bySse(role: Role): Promise<string> {
    const response = await fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersOf(role) },
      body: JSON.stringify({ query: QUERY, variables: { after: start } }),
    })
    let text = ''
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      if (text.split('\n\n').some(isLast)) break
    }
    return text
  }

  async function bySocket(role: Role): Promise<string> {
    const client = createClient({
      url: server.url.replace('http', 'ws') + '/graphql',
      webSocketImpl: WebSocket,
      connectionParams: headersOf(role),
      retryAttempts: 0,
    })
    let text = ''
    for await (const result of client.iterate({ query: QUERY, variables: { after: start } })) {
      const event = JSON.stringify(result)
      text += event
      if (isLast(event)) break
    }
    await client.dispose()
    return text
  }

  test.each([
    ['server-sent events', bySse],
    ['websocket', bySocket],
  ] as const)('%s', async (_, follow) => {
    expect(told(await follow('CONTRIBUTOR'))).toEqual([...Object.values(hidden), MARK, WRITER])
    expect(told(await follow('READER'))).toEqual([])
  })
})

describe('exports', () => {
  const get = (role: Role, path: string) => fetch(`${server.url}/export/${path}`, { headers: headersOf(role) })

  test.each(['jsonl', 'yaml', 'cypher', 'graphml', 'gexf', 'csv?table=claims'])(
    '%s of a part: nobody is told of what waits',
    async (format) => {
      const path = `${format}${format.includes('?') ? '&' : '?'}of=hill-guard`
      for (const role of ['READER', 'EDITOR'] as const) {
        const response = await get(role, path)
        expect(response.status).toBe(200)
        const text = await response.text()
        expect(text).toContain('northland')
        // Editors may know who wrote what is accepted; what waits is in no part.
        expect(told(text).filter((each) => role === 'READER' || each !== WRITER)).toEqual([])
      }
    },
  )

  test.each(['jsonl', 'yaml', 'cypher', 'csv?table=claims'])('%s of the whole graph: for editors', async (format) => {
    for (const role of ROLES) {
      const response = await get(role, format)
      const text = await response.text()
      if (role === 'READER' || role === 'CONTRIBUTOR') expect(response.status).toBe(403)
      else expect(text).toContain(MARK)
    }
  })
})

test('a contributor withdraws what they proposed themselves while it waits, and nothing else', async () => {
  const RETRACT = 'mutation ($input: RetractClaimInput!) { retractClaim(input: $input) { claim { id } } }'
  const retract = async (id: string, role: Role) => {
    const input = { id, reason: 'a test' }
    const { body } = await server.ask(RETRACT, { variables: { input }, headers: headersOf(role) })
    return (body.errors as { extensions?: { code?: string } }[] | undefined)?.[0]?.extensions?.code
  }
  expect(await retract(accepted, 'CONTRIBUTOR')).toBe('FORBIDDEN')
  expect(await retract('c01', 'CONTRIBUTOR')).toBe('FORBIDDEN')
  expect(await retract(hidden.PENDING, 'CONTRIBUTOR')).toBeUndefined()
  expect(await retract(accepted, 'EDITOR')).toBeUndefined()
})
