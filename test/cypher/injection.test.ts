import fc from 'fast-check'
import { cypher, name } from '../../src/cypher/fragment'
import { textsOf } from '../compile'

const HOSTILE = [
  `'`,
  `"`,
  '`',
  '\\u0060',
  '\u0060}) DETACH DELETE n //',
  `' OR 1=1 //`,
  '*/ MATCH (n) DETACH DELETE n /*',
  '// comment',
  '$first0',
  '${name}',
  '\u0000',
  '\u2028',
  '}) RETURN 1 UNION MATCH (n) RETURN n //',
]

const document = `query ($name: String!, $against: ID!, $text: String!, $kinds: [String!], $source: ID, $after: String) {
  actor(by: { name: $name }) { backers(filter: { against: { id: $against }, actor: { ids: [$against] } }) { nodes { id } } }
  search(text: $text, after: $after) { edges { matched } }
  events(where: { kinds: $kinds, participant: { name: $name } }) { nodes { id } }
  claims(filter: { source: $source, origin: $text }) { nodes { id } }
}`
const request = (text: string) => ({ name: text, against: text, text, kinds: [text], source: text, after: text })
const harmless = textsOf(document, request('harmless'))

test.each(HOSTILE)('%j as a variable leaves the text of every statement as it is', (text) => {
  expect(textsOf(document, request(text))).toEqual(harmless)
})

test.each(HOSTILE.filter((text) => !/[\u0000\u2028]/.test(text)))(
  '%j as a literal leaves the text as it is',
  (text) => {
    const literal = (value: string) =>
      `{ actor(by: { name: ${JSON.stringify(value)} }) { id } claims(filter: { origin: ${JSON.stringify(value)} }) { nodes { id } } }`
    expect(textsOf(literal(text))).toEqual(textsOf(literal('harmless')))
  },
)

test('no string whatsoever reaches the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
      expect(textsOf(document, request(text))).toEqual(harmless)
    }),
    { numRuns: 100 },
  )
})

test('only plain identifiers become names', () => {
  expect(cypher`MATCH (${name('n0')})`.text).toBe('MATCH (n0)')
  for (const text of HOSTILE) expect(() => name(text)).toThrow('invariant cypher-name')
})
