import { createClient } from 'graphql-ws'
import { getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from 'graphql'
import { WebSocket } from 'ws'
import { atLeast, ROLES, type Role } from '../../../src/access/role'
import { createExecutor } from '../../../src/execute/create-executor'
import { ClientError } from '../../../src/errors/client-error'
import type { Database } from '../../../src/graph/database'
import { createAuthenticate } from '../../../src/server/auth/authenticate'
import { DEFAULT_LIMITS } from '../../../src/settings/limits'
import { model } from '../../compile'
import { serve, type Served } from '../serve'

/** The least role of each mutation, and of each other root field that is not for every reader. A new one fails until it has its row. */
const ROWS: Readonly<Record<string, Role>> = {
  recordClaim: 'CONTRIBUTOR',
  retractClaim: 'CONTRIBUTOR',
  addActor: 'CONTRIBUTOR',
  addEvent: 'CONTRIBUTOR',
  addSource: 'CONTRIBUTOR',
  reviewClaim: 'EDITOR',
  updateActor: 'EDITOR',
  updateEvent: 'EDITOR',
  mergeActors: 'EDITOR',
  undoMerge: 'EDITOR',
  dismissDuplicate: 'EDITOR',
  duplicateCandidates: 'EDITOR',
  auditLog: 'ADMIN',
}

const { schema } = model
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
const restricted = Object.values(schema.getQueryType()!.getFields()).filter(
  ({ name }) => model.requiredRole('Query', name) !== 'READER',
)

/** Stands where the database would be: what gets here was let through. */
let reached = 0
const letThrough = () => {
  reached++
  return Promise.reject(new ClientError('UNAVAILABLE', 'let through'))
}
const database = { read: letThrough, stream: letThrough, write: letThrough, close: async () => undefined } as Database

let server: Served
beforeAll(async () => {
  const callerOf = async (secret: string) => {
    const role = ROLES.find((each) => secret === `wb_${each}`)
    return role && { name: 'desk', role, via: 'KEY' as const }
  }
  server = await serve(
    {},
    {
      executor: createExecutor(model, database, DEFAULT_LIMITS),
      authenticate: createAuthenticate({ anonymous: undefined, keys: { callerOf } }),
    },
  )
})

/** A value that a type accepts, as a literal. */
function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType)
  if (isListType(type)) return `[${literal(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields())
    const needed = type.isOneOf ? fields.slice(0, 1) : fields.filter(({ type: inner }) => isNonNullType(inner))
    return `{${needed.map(({ name, type: inner }) => `${name}: ${literal(inner)}`).join(', ')}}`
  }
  const scalars: Record<string, string> = { Int: '1', Float: '0.5', Boolean: 'false', Date: '"2024-01-01"' }
  return scalars[getNamedType(type).name] ?? (getNamedType(type).name === 'DateTime' ? '"2024-01-01T00:00:00Z"' : '"x"')
}

const call = ({ name, args }: (typeof mutations)[number]) => {
  const given = args.filter(({ type }) => isNonNullType(type)).map((arg) => `${arg.name}: ${literal(arg.type)}`)
  return `${name}${given.length > 0 ? `(${given.join(', ')})` : ''} { __typename }`
}

const WAYS: Readonly<Record<string, (kind: string, field: string) => string>> = {
  plain: (kind, field) => `${kind} { ${field} }`,
  alias: (kind, field) => `${kind} { harmless: ${field} }`,
  fragment: (kind, field) =>
    `${kind} { ...F } fragment F on ${kind === 'query' ? 'Query' : 'Mutation'} { x: ${field} }`,
  'beside a harmless one': (kind, field) => `${kind} { __typename ... { ${field} } }`,
}

const headersOf = (role: Role) => ({ authorization: `Bearer wb_${role}` })
type Codes = (string | undefined)[]
const codesOf = (body: { errors?: readonly { extensions?: { code?: unknown } }[] }): Codes =>
  (body.errors ?? []).map(({ extensions }) => extensions?.code as string)

async function stream(role: Role, query: string): Promise<Codes> {
  const response = await fetch(`${server.url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(role) },
    body: JSON.stringify({ query }),
  })
  const text = await response.text()
  return codesOf(JSON.parse(/^data: (.*)$/m.exec(text)![1]!))
}

async function socket(role: Role, query: string): Promise<Codes> {
  const client = createClient({
    url: server.url.replace('http', 'ws') + '/graphql',
    webSocketImpl: WebSocket,
    connectionParams: headersOf(role),
    retryAttempts: 0,
  })
  const results = client.iterate({ query })
  const { value } = (await results.next()) as IteratorResult<{ errors?: never[] }>
  await client.dispose()
  return codesOf(value ?? {})
}

test('each mutation, and each field for some only, has its row, and says the same', () => {
  const said = [
    ...mutations.map(({ name }) => ['Mutation', name] as const),
    ...restricted.map(({ name }) => ['Query', name] as const),
  ]
  expect(said.map(([type, name]) => [name, model.requiredRole(type, name)])).toEqual(
    said.map(([, name]) => [name, ROWS[name] ?? 'missing in ROWS']),
  )
  expect(mutations.length).toBeGreaterThan(0)
})

describe.each([
  ...mutations.map((field) => ['mutation', field] as const),
  ...restricted.map((field) => ['query', field] as const),
])('%s %s', (kind, field) => {
  test.each(ROLES)('%s', async (role) => {
    for (const write of Object.values(WAYS)) {
      const query = write(kind, call(field))
      reached = 0
      // Twice: the second time the document is known, and takes the lean route.
      const codes = [
        await server.ask(query, { headers: headersOf(role) }),
        await server.ask(query, { headers: headersOf(role) }),
      ]
      const all = codes.flatMap(({ body }) => codesOf(body))
      if (atLeast(role, ROWS[field.name]!)) expect(all).not.toContain('FORBIDDEN')
      else {
        expect(all).toEqual(['FORBIDDEN', 'FORBIDDEN'])
        expect(codes.map(({ status }) => status)).toEqual([403, 403])
        expect(reached).toBe(0)
      }
    }
  })

  test.each(['READER', 'ADMIN'] as const)('%s: by GET, stream and socket nothing is written', async (role) => {
    reached = 0
    const query = WAYS.plain!(kind, call(field))
    if (kind === 'mutation' || role === 'READER') {
      const got = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { ...headersOf(role), 'apollo-require-preflight': '1' },
      })
      expect(got.status).toBeGreaterThanOrEqual(400)
    }
    expect(await stream(role, query)).toEqual(['BAD_USER_INPUT'])
    expect(await socket(role, query)).toEqual(['BAD_USER_INPUT'])
    expect(reached).toBe(0)
  })
})

test('a stream or socket with a wrong key is refused', async () => {
  const body = JSON.stringify({ query: 'subscription { claimRecorded { cursor } }' })
  const headers = { 'content-type': 'application/json', authorization: 'Bearer wb_wrong' }
  expect((await fetch(`${server.url}/graphql/stream`, { method: 'POST', headers, body })).status).toBe(401)
  const client = createClient({
    url: server.url.replace('http', 'ws') + '/graphql',
    webSocketImpl: WebSocket,
    connectionParams: { authorization: 'Bearer wb_wrong' },
    retryAttempts: 0,
  })
  await expect(client.iterate({ query: 'subscription { claimRecorded { cursor } }' }).next()).rejects.toMatchObject({
    code: 4403,
  })
  await client.dispose()
})
