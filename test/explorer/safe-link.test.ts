import fc from 'fast-check'
import { graphiqlAddress, webAddress } from '../../explorer/src/panel/safe-link'

test('only http and https become links', () => {
  expect(webAddress('https://example.org/a?b=c')).toBe('https://example.org/a?b=c')
  expect(webAddress('http://example.org')).toBe('http://example.org/')
  for (const text of [
    null,
    '',
    'example.org',
    '/graphql',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'https://user:password@example.org/',
  ])
    expect(webAddress(text)).toBeNull()
})

test('whatever text comes, what becomes a link begins with http', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `javascript:${text}`),
      ),
      (text) => {
        const address = webAddress(text)
        expect(address === null || /^https?:\/\//.test(address)).toBe(true)
      },
    ),
  )
})

test('the address of GraphiQL carries a query behind the #', () => {
  const address = new URL(graphiqlAddress('{ a(b: "#&=") }', { id: 'x&y' }), 'http://localhost')
  expect([address.pathname, address.search]).toEqual(['/graphiql', ''])
  const fields = new URLSearchParams(address.hash.slice(1))
  expect(fields.get('query')).toBe('{ a(b: "#&=") }')
  expect(JSON.parse(fields.get('variables')!)).toEqual({ id: 'x&y' })
})
