import { parse } from 'graphql'
import { documentHash } from '../../../src/text/document-hash'
import { KnownDocuments } from '../../../src/server/documents/known-documents'
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

test('what is kept is bounded by number', () => {
  const documents = new KnownDocuments()
  const document = parse('{ name }')
  for (let n = 0; n < 1_001; n++) documents.keep(`d${n}`, document)
  expect([documents.find('d0'), documents.find('d1'), documents.find('d1000')]).toEqual([undefined, document, document])
})

test('and by length', () => {
  const documents = new KnownDocuments()
  const long = parse(`{ name } # ${'x'.repeat(99_991)}`)
  for (let n = 0; n < 11; n++) documents.keep(`d${n}`, long)
  expect([documents.find('d0'), documents.find('d10')]).toEqual([undefined, long])
  documents.forget('d10')
  expect(documents.find('d10')).toBeUndefined()
})

test('trusted ones stay', () => {
  const trusted = parse('{ name }')
  const documents = new KnownDocuments(new Map([['t', trusted]]))
  for (let n = 0; n < 1_100; n++) documents.keep(`d${n}`, parse('{ echo }'))
  documents.keep('t', parse('{ echo }'))
  documents.forget('t')
  expect(documents.find('t')).toBe(trusted)
})

test('the name of a document is the SHA-256 that persisted queries use', () =>
  expect(documentHash('{__typename}')).toBe('ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38'))
