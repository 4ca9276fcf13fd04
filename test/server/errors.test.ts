import { GraphQLError } from 'graphql'
import { ClientError } from '../../src/errors/client-error'
import type { Executor } from '../../src/execute/executor'
import { SECRET, serve, smallExecutor, type Served } from './serve'

let server: Served
beforeAll(async () => (server = await serve()))
afterAll(() => server.close())

test("a client's fault passes with its code and details, and the rest of the answer stands", async () => {
  const { status, body } = await server.ask('{ name fail(how: CLIENT) }')
  expect(status).toBe(200)
  expect(body.data).toEqual({ name: 'whobacks', fail: null })
  expect(body.errors).toEqual([
    {
      message: 'Two actors share this name.',
      locations: [{ line: 1, column: 8 }],
      path: ['fail'],
      extensions: { code: 'AMBIGUOUS_NAME', actors: ['a', 'b'] },
    },
  ])
})

test('anything else is INTERNAL with an id, under which the log has the message and the stack', async () => {
  const { body } = await server.ask('{ name fail(how: INTERNAL) }')
  const [error] = body.errors!
  expect(error).toEqual({
    message: expect.stringMatching(/^Internal error [0-9a-f-]{36}: the log of the service says more\.$/),
    locations: [{ line: 1, column: 8 }],
    path: ['fail'],
    extensions: { code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) },
  })
  expect(JSON.stringify(body)).not.toMatch(/MATCH|bolt|10\.0\.0\.7|\.ts:|node_modules/)
  const line = server.lines.find(({ id }) => id === error?.extensions.id)
  expect(line).toMatchObject({
    level: 50,
    msg: 'internal error',
    err: { message: SECRET, stack: expect.stringContaining('serve.ts') },
  })
})

test("an answer that breaks the schema is the service's fault", async () => {
  const { body } = await server.ask('{ only }')
  expect(body.data).toBeNull()
  expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL')
  expect(body.errors?.[0]?.message).not.toContain('non-nullable')
})

test.each([
  ['{ name', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['{ nam }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nam"'],
])('%s is refused with what is wrong, and without hints of the schema', async (query, code, message) => {
  const { status, body } = await server.ask(query)
  expect(status).toBe(400)
  expect(body.errors).toEqual([
    { message: expect.stringContaining(message), locations: expect.anything(), extensions: { code } },
  ])
  expect(body.errors?.[0]?.message).not.toContain('Did you mean')
})

test('outside production a refusal helps with the nearest field', async () => {
  const open = await serve({ production: false })
  const { body } = await open.ask('{ nam }')
  await open.close()
  expect(body.errors?.[0]?.message).toContain('Did you mean "name"?')
  expect(body.errors?.[0]?.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' })
})

test('a variable of the wrong type is BAD_USER_INPUT', async () => {
  const { status, body } = await server.ask('query ($n: Int!) { wait(ms: $n) }', { variables: { n: 'x' } })
  expect([status, body.errors?.[0]?.extensions]).toEqual([400, { code: 'BAD_USER_INPUT' }])
})

test('not more than ten mistakes are listed', async () => {
  const { body } = await server.ask(`{ ${Array.from({ length: 50 }, (_, n) => `x${n}`).join(' ')} }`)
  expect(body.errors?.length).toBeLessThanOrEqual(11)
})

test('a code does not let through what was thrown inside', async () => {
  const { executor } = smallExecutor()
  const wrapping: Executor = {
    schema: executor.schema,
    execute: async () => ({
      data: null,
      errors: [new GraphQLError(SECRET, { originalError: new Error(SECRET), extensions: { code: 'BAD_USER_INPUT' } })],
    }),
  }
  const failing = await serve({}, { executor: wrapping })
  const { body } = await failing.ask('{ name }')
  expect(body.errors?.[0]?.extensions.code).toBe('INTERNAL')
  expect(JSON.stringify(body)).not.toContain('MATCH')
})

describe('an executor that throws', () => {
  const throwing = (problem: unknown): Executor => ({
    schema: smallExecutor().executor.schema,
    execute: async () => {
      throw problem
    },
  })
  test.each([
    [new ClientError('UNAVAILABLE', 'The database is away.'), 503, 'UNAVAILABLE'],
    [new ClientError('TIMEOUT', 'Too slow.'), 504, 'TIMEOUT'],
    [new ClientError('UNAUTHENTICATED', 'Who are you?'), 401, 'UNAUTHENTICATED'],
    [new ClientError('FORBIDDEN', 'Not you.'), 403, 'FORBIDDEN'],
    [new ClientError('CONFLICT', 'Already there.'), 409, 'CONFLICT'],
    [new ClientError('NOT_FOUND', 'Nobody.'), 400, 'NOT_FOUND'],
    [new Error(SECRET), 500, 'INTERNAL'],
    ['a string', 500, 'INTERNAL'],
  ])('%s', async (problem, status, code) => {
    const failing = await serve({}, { executor: throwing(problem) })
    const answer = await failing.ask('{ name }')
    await failing.close()
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code])
    expect(JSON.stringify(answer.body)).not.toMatch(/MATCH|bolt|a string/)
    expect(answer.body.extensions.answeredAt).toMatch(/Z$/)
  })

  test('and only the log says what caused it', async () => {
    const away = new ClientError('UNAVAILABLE', 'The database is away.')
    away.cause = new Error(SECRET)
    const failing = await serve({}, { executor: throwing(away) })
    const { body } = await failing.ask('{ name }')
    await failing.close()
    expect(body.errors?.[0]).toMatchObject({ message: away.message, extensions: { code: 'UNAVAILABLE' } })
    expect(JSON.stringify(body)).not.toContain(SECRET)
    expect(failing.lines.filter(({ level }) => level === 40)).toEqual([
      expect.objectContaining({ code: 'UNAVAILABLE', err: expect.objectContaining({ message: SECRET }) }),
    ])
  })

  test('and says when to come again', async () => {
    const busy = await serve(
      {},
      { executor: throwing(new ClientError('UNAVAILABLE', 'Busy.', { retryAfterSeconds: 3 })) },
    )
    const { status, headers, body } = await busy.ask('{ name }')
    await busy.close()
    expect([status, headers.get('retry-after')]).toEqual([503, '3'])
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 3 })
  })
})
