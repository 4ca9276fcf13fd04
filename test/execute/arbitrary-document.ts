import fc from 'fast-check'
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql'

/** Levels of selections below a root field. */
const DEPTH = 4

/** Root fields, and how their arguments may be written. */
const ROOT_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  actor: [
    '(by: { id: "northland" })',
    '(by: { id: "river-front" })',
    '(by: { id: "nobody" })',
    '(by: { name: "FREE brigade" })',
  ],
  node: ['(id: "northland")', '(id: "nothing")'],
  actors: [''],
  events: [''],
  sources: ['(first: 2)'],
  claims: ['(first: 2)'],
  search: ['(text: "front")'],
  backingChains: ['(backed: { id: "river-front" })', '(backer: { id: "northland" }, maxHops: 2)'],
  reach: ['(of: { id: "northland" }, direction: BACKED)'],
  paths: ['(from: { id: "northland" }, to: { id: "river-front" }, maxLength: 3)'],
  neighborhood: ['(of: [{ id: "northland" }])'],
  stats: ['(groupBy: TYPE)', '(groupBy: ACTOR)'],
  whyNot: ['(backer: { id: "river-front" }, backed: { id: "northland" })'],
}

/** Pages and filters that a list may have. */
const LIST_ARGUMENTS = ['', '', '(first: 0)', '(first: 1)', '(first: 2)']
const TIE_ARGUMENTS = [
  ...LIST_ARGUMENTS,
  '(filter: { at: "2001-06-01" })',
  '(filter: { during: { from: "1980-01-01" }, timing: CERTAIN })',
]

/**
 * A document over the schema: one or two root fields, fields of any depth, aliases, fragments on the concrete types of an interface.
 * `__typename` is in each selection, so that an answer says what it is.
 */
export function arbitraryDocument(schema: GraphQLSchema): fc.Arbitrary<string> {
  const queries = schema.getQueryType()!.getFields()
  const roots = Object.keys(ROOT_ARGUMENTS).map((name) => queries[name]!)
  const root = fc
    .constantFrom(...roots)
    .chain((field) =>
      fc
        .tuple(fc.constantFrom(...(ROOT_ARGUMENTS[field.name] ?? [''])), selectionOf(schema, field, DEPTH))
        .map(([args, selection]) => `${field.name}${args}${selection}`),
    )
  return fc
    .array(root, { minLength: 1, maxLength: 2 })
    .map((fields) => `{ __typename ${fields.map((field, index) => `r${index}: ${field}`).join(' ')} }`)
}

const needsArguments = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)

function selectionOf(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  depth: number,
): fc.Arbitrary<string> {
  const type = getNamedType(field.type)
  return isCompositeType(type) ? fieldsOf(schema, type, depth) : fc.constant('')
}

function fieldsOf(schema: GraphQLSchema, type: GraphQLCompositeType, depth: number): fc.Arbitrary<string> {
  const fields = 'getFields' in type ? Object.values(type.getFields()) : []
  const usable = fields.filter((field) => !needsArguments(field) && (depth > 1 || isLeafType(getNamedType(field.type))))
  const one = (field: GraphQLField<unknown, unknown>) =>
    fc
      .tuple(argumentsOf(field), selectionOf(schema, field, depth - 1), fc.nat(9))
      // The same field may be asked twice with other arguments: each under a name of its own.
      .map(([args, selection, n]) => `${args === '' ? '' : `${field.name}${n}: `}${field.name}${args}${selection}`)
  const own =
    usable.length === 0
      ? fc.constant([])
      : fc
          .subarray(usable, { maxLength: Math.min(usable.length, depth > 2 ? 4 : 5) })
          .chain((some) => fc.tuple(...some.map(one)))
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : []
  const fragments =
    possible.length === 0
      ? fc.constant([])
      : fc
          .constantFrom(...possible)
          .chain((concrete) => leavesOf(schema, concrete).map((inner) => [`... on ${concrete.name} ${inner}`]))
  return fc.tuple(own, fragments).map(([a, b]) => `{ __typename ${[...unclashing(a), ...b].join(' ')} }`)
}

/** A concrete type's plain fields: what an interface leaves open. */
const leavesOf = (schema: GraphQLSchema, type: GraphQLCompositeType): fc.Arbitrary<string> => fieldsOf(schema, type, 1)

/** Each response key once: two different arguments under one key are refused. */
function unclashing(fields: readonly string[]): string[] {
  const keys = new Set<string>()
  return fields.filter((field) => {
    const key = /^\w+/.exec(field)![0]
    return !keys.has(key) && keys.add(key)
  })
}

function argumentsOf(field: GraphQLField<unknown, unknown>): fc.Arbitrary<string> {
  const names = field.args.map(({ name }) => name)
  if (!names.includes('first')) return fc.constant('')
  const isOfTies = getNamedType(field.args.find(({ name }) => name === 'filter')?.type)?.name === 'TieFilter'
  return fc.constantFrom(...(isOfTies ? TIE_ARGUMENTS : LIST_ARGUMENTS))
}
