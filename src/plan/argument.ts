import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  Kind,
  valueFromAST,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql'
import { invariant } from '../errors/invariant'
import { constant, resolve, type Value, type Variables } from './value'

/**
 * One argument as the plan sees it. What decides the shape of a statement is known here: which keys are set, enum values,
 * booleans. Strings, numbers, days and ids stay a Value, to travel as a parameter.
 */
export type Argument =
  | { readonly kind: 'absent' }
  /** Given as null; `otherwise` is what null means: the default. */
  | { readonly kind: 'null'; readonly otherwise: Argument }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'word'; readonly word: string | boolean }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'objects'; readonly items: readonly Arguments[] }
  | { readonly kind: 'object'; readonly fields: Arguments }

export type Arguments = ReadonlyMap<string, Argument>

const ABSENT: Argument = { kind: 'absent' }

/** Enums whose values travel as parameters: no statement's text depends on them. */
const PARAMETER_ENUMS: ReadonlySet<string> = new Set(['Instrument', 'ClaimType', 'Stance', 'Modality', 'Review'])

/** True if statements depend on which of its values is asked: enums (but those above) and booleans. */
export const isStructural = (type: GraphQLInputType): boolean => {
  const named = getNamedType(type)
  return named.name === 'Boolean' || (isEnumType(named) && !PARAMETER_ENUMS.has(named.name))
}

/** All arguments of a field, absent ones included. `variables` are coerced; only their shape is looked at. */
export function readArguments(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): Arguments {
  const given = new Map((node.arguments ?? []).map((argument) => [argument.name.value, argument.value]))
  return new Map(
    field.args.map((argument) => [argument.name, readArgument(argument, given.get(argument.name), variables)]),
  )
}

/** What an argument means: null is its default, or as if it were left out. */
export function meant(argument: Argument | undefined): Exclude<Argument, { kind: 'null' }> {
  if (!argument) return ABSENT as { kind: 'absent' }
  return argument.kind === 'null' ? meant(argument.otherwise) : argument
}

/** The value of a scalar argument, or undefined if it is absent. */
export function valueOf(argument: Argument | undefined): Value | undefined {
  const what = meant(argument)
  return what.kind === 'value' ? what.value : undefined
}

/** The value of a list argument, or undefined if it is absent or empty: an empty list asks for nothing in particular. */
export function listOf(argument: Argument | undefined, variables: Variables): Value | undefined {
  const value = valueOf(argument)
  const items = value && resolve(value, variables)
  return Array.isArray(items) && items.length > 0 ? value : undefined
}

/** The word of an enum argument, or undefined. */
export function wordOf(argument: Argument | undefined): string | boolean | undefined {
  const what = meant(argument)
  return what.kind === 'word' ? what.word : undefined
}

/** The words of a list-of-enum argument; an empty list is as if it were left out. */
export function wordsOf(argument: Argument | undefined): readonly string[] | undefined {
  const what = meant(argument)
  return what.kind === 'words' && what.words.length > 0 ? what.words : undefined
}

/** The fields of an input object, or undefined. */
export function fieldsOf(argument: Argument | undefined): Arguments | undefined {
  const what = meant(argument)
  return what.kind === 'object' ? what.fields : undefined
}

function readArgument(
  definition: GraphQLArgument | GraphQLInputField,
  node: ValueNode | undefined,
  variables: Variables,
): Argument {
  const { type, defaultValue } = definition
  const otherwise = defaultValue === undefined || defaultValue === null ? ABSENT : ofConstant(type, defaultValue)
  if (!node) return otherwise
  if (node.kind === Kind.NULL) return { kind: 'null', otherwise }
  if (node.kind === Kind.VARIABLE) {
    const given = variables[node.name.value]
    return given === undefined ? otherwise : ofVariable(type, given, [node.name.value], otherwise)
  }
  const nullable = getNullableType(type)
  if (isInputObjectType(nullable) && node.kind === Kind.OBJECT) {
    const given = new Map(node.fields.map((field) => [field.name.value, field.value]))
    const fields = Object.values(nullable.getFields())
    return {
      kind: 'object',
      fields: new Map(fields.map((field) => [field.name, readArgument(field, given.get(field.name), variables)])),
    }
  }
  if (isListType(nullable)) return ofListLiteral(nullable.ofType, node, variables)
  return ofConstant(type, valueFromAST(node, type))
}

function ofListLiteral(itemType: GraphQLInputType, node: ValueNode, variables: Variables): Argument {
  const items = node.kind === Kind.LIST ? node.values : [node]
  const read = items.map((item) => readArgument({ name: '', type: itemType } as GraphQLInputField, item, variables))
  if (isInputObjectType(getNullableType(itemType)))
    return { kind: 'objects', items: read.flatMap((item) => fieldsOf(item) ?? []) }
  if (isStructural(itemType)) return { kind: 'words', words: read.map((item) => String(wordOf(item))) }
  return { kind: 'value', value: { kind: 'list', items: read.flatMap((item) => valueOf(item) ?? []) } }
}

const ofConstant = (type: GraphQLInputType, value: unknown): Argument =>
  build(
    type,
    value,
    () => constant(value),
    (key) => {
      const inner = value as Record<string, unknown>
      return (child) => ofConstant(child, inner[key])
    },
  )

function ofVariable(
  type: GraphQLInputType,
  given: unknown,
  path: readonly (string | number)[],
  otherwise: Argument,
): Argument {
  if (given === null) return { kind: 'null', otherwise }
  return build(
    type,
    given,
    () => ({ kind: 'variable', path }),
    (key) => (child, childOtherwise) =>
      ofVariable(child, (given as Record<string, unknown>)[key], [...path, key], childOtherwise),
  )
}

type Descend = (type: GraphQLInputType, otherwise: Argument) => Argument

function build(
  type: GraphQLInputType,
  given: unknown,
  toValue: () => Value,
  descend: (key: string) => Descend,
): Argument {
  if (given === undefined) return ABSENT
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    invariant(Array.isArray(given), 'argument-list')
    if (isInputObjectType(getNullableType(nullable.ofType))) {
      const items = given.map((_, index) => fieldsOf(descend(String(index))(nullable.ofType, ABSENT)))
      return { kind: 'objects', items: items.flatMap((item) => item ?? []) }
    }
    return isStructural(nullable.ofType)
      ? { kind: 'words', words: given.map(String) }
      : { kind: 'value', value: toValue() }
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).map((field): [string, Argument] => {
      const { defaultValue } = field
      const otherwise =
        defaultValue === undefined || defaultValue === null ? ABSENT : ofConstant(field.type, defaultValue)
      const inner = (given as Record<string, unknown>)[field.name]
      return [field.name, inner === undefined ? otherwise : descend(field.name)(field.type, otherwise)]
    })
    return { kind: 'object', fields: new Map(fields) }
  }
  return isStructural(type) ? { kind: 'word', word: given as string | boolean } : { kind: 'value', value: toValue() }
}
