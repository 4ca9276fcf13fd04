import { createHash } from 'node:crypto'
import { serve } from './serve'

test('each answer says when it was answered and what it cost', async () => {
  const server = await serve()
  const before = new Date().toISOString()
  const { body } = await server.ask('{ name }')
  await server.close()
  expect(body.extensions).toEqual({
    answeredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    cost: 25,
  })
  expect(body.extensions.answeredAt >= before && body.extensions.answeredAt <= new Date().toISOString()).toBe(true)
})

test('an answer begun earlier is dated by its beginning', async () => {
  const server = await serve()
  const { body } = await server.ask('{ wait(ms: 80) }')
  const end = Date.now()
  await server.close()
  expect(body.data).toEqual({ wait: 'waited' })
  expect(end - Date.parse(body.extensions.answeredAt)).toBeGreaterThanOrEqual(79)
})

test.each([
  [false, { 'x-whobacks-cypher': '1' }, [{ path: 'name', text: 'RETURN 1' }]],
  [false, undefined, undefined],
  [true, { 'x-whobacks-cypher': '1' }, undefined],
])('production %s, headers %j: statements %j', async (production, headers, cypher) => {
  const server = await serve({ production })
  const { body } = await server.ask('{ name }', { headers: headers as Record<string, string> | undefined })
  await server.close()
  expect(body.extensions.cypher).toEqual(cypher)
})

test('the log has one line per operation, and none of its values', async () => {
  const server = await serve()
  const query = 'query Find($t: String) { echo(text: $t) again: echo(text: "inline-secret") }'
  await server.ask(query, { variables: { t: 'variable-secret' } })
  await server.ask(query, { variables: { t: 'variable-secret' } })
  await server.ask('{ name fail(how: CLIENT) }')
  await server.ask('{ nam }')
  await server.ask('')
  await server.close()
  const hash = createHash('sha256').update(query).digest('hex')
  const common = {
    level: 30,
    msg: 'operation',
    ms: expect.any(Number),
    time: expect.any(Number),
    pid: expect.anything(),
    hostname: expect.anything(),
  }
  const ran = { ...common, statements: 2, rows: 7, cost: 25 }
  const idle = { ...common, statements: 0, rows: 0, cost: 0, planCacheHit: false }
  expect(server.lines).toEqual([
    { ...ran, hash, name: 'Find', planCacheHit: false },
    { ...ran, hash, name: 'Find', planCacheHit: true },
    { ...ran, hash: expect.any(String), planCacheHit: true, codes: ['AMBIGUOUS_NAME'] },
    { ...idle, hash: expect.any(String), codes: ['GRAPHQL_VALIDATION_FAILED'] },
    { ...idle, codes: ['BAD_REQUEST'] },
  ])
  expect(JSON.stringify(server.lines)).not.toContain('secret')
})

test('a refused body is a line of its own', async () => {
  const server = await serve()
  await fetch(server.url + '/graphql', { method: 'POST', body: 'no', headers: { 'content-type': 'application/json' } })
  await server.close()
  expect(server.lines).toMatchObject([{ msg: 'refused', status: 400, codes: ['BAD_REQUEST'] }])
})
