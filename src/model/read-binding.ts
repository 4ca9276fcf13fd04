import {
  getDirectiveValues,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import type { TieType } from '../claims/vocabulary'
import type { FieldBinding, Reading, TypeBinding } from './binding'
import { SchemaFault } from './schema-fault'

type Values = Record<string, unknown>

const FIELD_DIRECTIVES: Readonly<Record<string, (values: Values, field: string) => FieldBinding>> = {
  property: (values, field) => ({
    kind: 'property',
    property: identifier(values.name ?? field),
    ...(values.forWriters === true && { forWriters: true }),
  }),
  linked: (values) => ({
    kind: 'linked',
    label: identifier(values.label),
    relationship: identifier(values.relationship),
    property: identifier(values.property),
    unless: values.unless === undefined ? undefined : identifier(values.unless),
  }),
  embed: () => ({ kind: 'embed' }),
  words: (values) => ({ kind: 'words', of: values.of as 'VALIDITY' | 'DAY_RANGE' }),
  end: (values) => ({ kind: 'end', of: values.of as 'SUBJECT' | 'OBJECT' }),
  follow: (values) => ({
    kind: 'follow',
    relationships: (values.relationships as string[]).map(identifier),
    direction: values.direction as Reading,
  }),
  reference: (values) => ({ kind: 'reference', property: identifier(values.property) }),
  ties: (values) => ({
    kind: 'ties',
    types: values.types as TieType[] | undefined,
    direction: values.direction as Reading,
  }),
  blocks: (values) => ({ kind: 'blocks', own: values.own === true }),
  evidence: () => ({ kind: 'evidence' }),
  tieCounts: () => ({ kind: 'tieCounts' }),
  timeline: () => ({ kind: 'timeline' }),
  find: () => ({ kind: 'find' }),
  list: () => ({ kind: 'list' }),
  search: () => ({ kind: 'search' }),
  question: () => ({ kind: 'question' }),
  journal: () => ({ kind: 'journal' }),
  duplicates: () => ({ kind: 'duplicates' }),
  mutation: () => ({ kind: 'mutation' }),
}

const TYPE_DIRECTIVES: Readonly<Record<string, (values: Values) => TypeBinding>> = {
  node: (values) => ({ kind: 'node', label: identifier(values.label) }),
  tie: () => ({ kind: 'tie' }),
  embedded: () => ({ kind: 'embedded' }),
  connection: () => ({ kind: 'connection' }),
  edge: () => ({ kind: 'edge' }),
  made: () => ({ kind: 'made' }),
}

/** The one binding directive on a field, or undefined; two are a fault. */
export const readFieldBinding = (schema: GraphQLSchema, field: FieldDefinitionNode): FieldBinding | undefined =>
  readOne(schema, field, FIELD_DIRECTIVES)

/** The one binding directive on a type, or undefined; two are a fault. */
export const readTypeBinding = (
  schema: GraphQLSchema,
  type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
): TypeBinding | undefined => readOne(schema, type, TYPE_DIRECTIVES)

function readOne<Binding>(
  schema: GraphQLSchema,
  node: FieldDefinitionNode | ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode,
  readers: Readonly<Record<string, (values: Values, name: string) => Binding>>,
): Binding | undefined {
  const found = (node.directives ?? []).filter((directive) => readers[directive.name.value])
  if (found.length > 1) {
    throw new SchemaFault(
      found[1]!,
      `${node.name.value} is bound twice, by @${found[0]!.name.value} and @${found[1]!.name.value}`,
    )
  }
  const name = found[0]?.name.value
  const directive = name === undefined ? undefined : schema.getDirective(name)
  if (!name || !directive) return undefined
  try {
    return readers[name]!(getDirectiveValues(directive, node) ?? {}, node.name.value)
  } catch (problem) {
    throw new SchemaFault(
      found[0]!,
      `${node.name.value}: ${problem instanceof Error ? problem.message : String(problem)}`,
    )
  }
}

/** Labels, relationship types and property names become text of statements: only plain identifiers may. */
function identifier(value: unknown): string {
  if (typeof value === 'string' && /^[A-Za-z_][A-Za-z0-9_]*$/.test(value)) return value
  throw new Error(`${JSON.stringify(value)} is no plain identifier`)
}
