import type { GraphQLSchema } from 'graphql'
import type { Role } from '../access/role'
import type { FieldBinding, TypeBinding } from './binding'

/** schema.graphql, read once: the public types, and where each of their fields is found in the graph. Immutable. */
export interface Model {
  readonly schema: GraphQLSchema
  /** The binding of an object or interface type; undefined for the root types. */
  typeBinding(type: string): TypeBinding | undefined
  /** The binding of a field; undefined where the service makes the value (pages, counts, `__typename`). */
  fieldBinding(type: string, field: string): FieldBinding | undefined
  /** The least role that may use a field of a root type. */
  requiredRole(type: string, field: string): Role
}
