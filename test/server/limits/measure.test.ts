import fc from 'fast-check'
import {
  buildSchema,
  Kind,
  parse,
  TypeInfo,
  ValidationContext,
  type DocumentNode,
  type SelectionSetNode,
} from 'graphql'
import { measureOperation, sum, type Measure } from '../../../src/server/limits/measure'

const schema = buildSchema('type Query { a: String, q: Query }')
const fields: Measure = { own: (selection) => (selection.kind === Kind.FIELD ? 1 : 0), join: sum }
const levels: Measure = { ...fields, join: Math.max }

function measure(document: DocumentNode, what: Measure): number {
  const context = new ValidationContext(schema, document, new TypeInfo(schema), () => undefined)
  const operation = document.definitions[0]
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the first definition is the operation')
  return measureOperation(context, operation, what)
}

/** A document whose fragment n spreads only later ones: no cycles, any multiplicity. */
const documents = fc
  .array(
    fc.array(fc.oneof(fc.constantFrom('a' as const, 'q' as const), fc.nat({ max: 5 })), { minLength: 1, maxLength: 4 }),
    {
      minLength: 2,
      maxLength: 6,
    },
  )
  .map((sets) => {
    const write = (set: ('a' | 'q' | number)[], at: number) =>
      set
        .map((part) =>
          part === 'a' ? 'a' : part === 'q' || at + 1 + part >= sets.length ? 'q { a }' : `q { ...f${at + 1 + part} }`,
        )
        .join(' ')
    return parse(
      sets.map((set, at) => `${at === 0 ? 'query' : `fragment f${at} on Query`} { ${write(set, at)} }`).join('\n'),
    )
  })

/** The same by replacing each spread, without remembering anything. */
function expanded(document: DocumentNode, set: SelectionSetNode, join: Measure['join']): number {
  return set.selections.reduce((joined, selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return joined
    if (selection.kind === Kind.FIELD)
      return join(joined, 1 + (selection.selectionSet ? expanded(document, selection.selectionSet, join) : 0))
    const fragment = document.definitions.find(
      (part) => part.kind === Kind.FRAGMENT_DEFINITION && part.name.value === selection.name.value,
    )
    return join(
      joined,
      fragment?.kind === Kind.FRAGMENT_DEFINITION ? expanded(document, fragment.selectionSet, join) : 0,
    )
  }, 0)
}

test.each([
  ['adding up', fields],
  ['the deepest', levels],
])('%s equals what expanding every fragment gives', (_name, what) => {
  fc.assert(
    fc.property(documents, (document) => {
      const operation = document.definitions[0]!
      if (operation.kind !== Kind.OPERATION_DEFINITION) return
      expect(measure(document, what)).toBe(expanded(document, operation.selectionSet, what.join))
    }),
    { numRuns: 200 },
  )
})

test('a fragment that leads to itself ends', () => {
  const document = parse('{ ...x } fragment x on Query { a q { ...y } } fragment y on Query { q { ...x } a }')
  expect(measure(document, fields)).toBe(4)
  expect(measure(document, levels)).toBe(2)
})

test('a spread of nothing adds nothing', () => expect(measure(parse('{ a ...gone }'), fields)).toBe(1))

test('numbers stay whole however often fragments multiply', () => {
  const bomb = Array.from({ length: 200 }, (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`).join('')
  expect(measure(parse(`{ ...f0 } ${bomb} fragment f200 on Query { a }`), fields)).toBe(Number.MAX_SAFE_INTEGER)
})
