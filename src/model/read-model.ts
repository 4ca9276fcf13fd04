import {
  Kind,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import type { Role } from '../access/role'
import type { FieldBinding, TypeBinding } from './binding'
import type { Model } from './model'
import { publicSchema } from './public-schema'
import { readFieldBinding, readTypeBinding } from './read-binding'
import { isRootType, readRequiredRole } from './read-required-role'
import { readSchema } from './read-schema'
import { SchemaFault } from './schema-fault'

type CompositeDefinition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

/** Types whose fields the service makes itself: only these may have fields without a binding. */
const SELF_MADE: ReadonlySet<string> = new Set(['connection', 'edge', 'made'])
/** An interface that types of several kinds share has no label of its own. */
const UNSTORED_INTERFACES: ReadonlySet<string> = new Set(['Node'])

/**
 * Reads the schema's text into the model.
 * Throws SchemaFault, with the line, for a type or field that is bound to nothing, or twice, or two types bound to one label.
 */
export function readModel(text: string): Model {
  const { schema, document } = readSchema(text)
  const definitions = compositeDefinitions(document)
  const types = bindTypes(schema, definitions)
  const fields = bindFields(schema, definitions, types)
  const roles = readRoles(schema, definitions)
  return Object.freeze({
    schema: publicSchema(schema),
    typeBinding: (type: string) => types.get(type),
    fieldBinding: (type: string, field: string) => fields.get(`${type}.${field}`),
    requiredRole: (type: string, field: string) => roles.get(`${type}.${field}`) ?? 'READER',
  })
}

function compositeDefinitions(document: DocumentNode): Map<string, CompositeDefinition> {
  const definitions = new Map<string, CompositeDefinition>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      definitions.set(definition.name.value, definition)
    }
  }
  return definitions
}

function bindTypes(schema: GraphQLSchema, definitions: Map<string, CompositeDefinition>): Map<string, TypeBinding> {
  const types = new Map<string, TypeBinding>()
  const labels = new Map<string, string>()
  for (const [name, definition] of definitions) {
    const binding = readTypeBinding(schema, definition)
    if (!binding) {
      if (isRootType(name) || UNSTORED_INTERFACES.has(name)) continue
      throw new SchemaFault(
        definition,
        `type ${name} is bound to nothing: give it @node, @tie, @embedded, @connection, @edge or @made`,
      )
    }
    if (binding.kind === 'node') {
      const other = labels.get(binding.label)
      if (other) throw new SchemaFault(definition, `label ${binding.label} is bound twice, by ${other} and ${name}`)
      labels.set(binding.label, name)
    }
    types.set(name, binding)
  }
  return types
}

function bindFields(
  schema: GraphQLSchema,
  definitions: Map<string, CompositeDefinition>,
  types: Map<string, TypeBinding>,
): Map<string, FieldBinding> {
  const fields = new Map<string, FieldBinding>()
  for (const [name, definition] of definitions) {
    const parents = (definition.interfaces ?? []).map((parent) => definitions.get(parent.name.value))
    for (const field of definition.fields ?? []) {
      const own = readFieldBinding(schema, field)
      const inherited = parents
        .flatMap((parent) => fieldOf(parent, field.name.value))
        .map((node) => readFieldBinding(schema, node))
        .find(Boolean)
      const binding = own ?? inherited
      const kind = types.get(name)?.kind
      if (binding && kind && SELF_MADE.has(kind)) {
        throw new SchemaFault(field, `${name}.${field.name.value} is bound, but ${name} is made by the service`)
      }
      if (!binding && !(kind && SELF_MADE.has(kind))) {
        throw new SchemaFault(
          field,
          `${name}.${field.name.value} is bound to nothing: give it a binding directive such as @property`,
        )
      }
      if (binding) fields.set(`${name}.${field.name.value}`, binding)
    }
  }
  return fields
}

/** The role that each field of a root type needs; for readers if it says none. */
function readRoles(schema: GraphQLSchema, definitions: Map<string, CompositeDefinition>): Map<string, Role> {
  const roles = new Map<string, Role>()
  for (const [name, definition] of definitions) {
    for (const field of definition.fields ?? []) {
      const role = readRequiredRole(schema, name, field)
      if (role) roles.set(`${name}.${field.name.value}`, role)
    }
  }
  return roles
}

const fieldOf = (definition: CompositeDefinition | undefined, name: string): FieldDefinitionNode[] =>
  (definition?.fields ?? []).filter((field) => field.name.value === name)
