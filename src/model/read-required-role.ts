import { getDirectiveValues, type FieldDefinitionNode, type GraphQLSchema } from 'graphql'
import type { Role } from '../access/role'
import { SchemaFault } from './schema-fault'

const ROOT_TYPES: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription'])

export const isRootType = (type: string): boolean => ROOT_TYPES.has(type)

/** The role that `@requires` names on a field; undefined if it is not there. Throws SchemaFault where it must be, or has no effect. */
export function readRequiredRole(schema: GraphQLSchema, type: string, field: FieldDefinitionNode): Role | undefined {
  const directive = schema.getDirective('requires')
  const values = directive && getDirectiveValues(directive, field)
  const role = values?.role as Role | undefined
  if (type === 'Mutation' && !role) {
    throw new SchemaFault(field, `Mutation.${field.name.value} says not who may use it: give it @requires(role: …)`)
  }
  if (role && !isRootType(type)) {
    throw new SchemaFault(field, `${type}.${field.name.value} has @requires, which is heeded on root fields only`)
  }
  return role
}
