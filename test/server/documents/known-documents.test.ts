import { parse } from 'graphql'
import { documentCache } from '../../../src/server/apollo/document-cache'
import { serve } from '../serve'

test('a document is parsed and validated once', async () => {
  const server = await serve()
  await server.ask('{ name }')
  await server.ask('{ name }')
  await server.ask('{ name echo }')
  const [first, second, third] = server.seen.map(({ request }) => request.document)
  expect(second).toBe(first)
  expect(third).not.toBe(first)
  await server.close()
})

test('what is kept is bounded by number', async () => {
  const cache = documentCache()
  const document = parse('{ name }')
  for (let n = 0; n < 1_001; n++) await cache.set(`d${n}`, document)
  expect([await cache.get('d0'), await cache.get('d1'), await cache.get('d1000')]).toEqual([
    undefined,
    document,
    document,
  ])
})

test('and by length', async () => {
  const cache = documentCache()
  const long = parse(`{ name } # ${'x'.repeat(99_991)}`)
  for (let n = 0; n < 11; n++) await cache.set(`d${n}`, long)
  expect([await cache.get('d0'), await cache.get('d10')]).toEqual([undefined, long])
  await cache.delete('d10')
  expect(await cache.get('d10')).toBeUndefined()
})
