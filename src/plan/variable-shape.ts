import {
  getNullableType,
  isInputObjectType,
  isListType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { isStructural } from './argument'
import { tieTypeOfId } from './tie-id'
import type { Variables } from './value'

/**
 * What of the variables a plan depends on, as a key: which are set, null, and the words of enums and booleans.
 * Requests of one document with equal keys share one plan.
 */
export function variableShape(schema: GraphQLSchema, operation: OperationDefinitionNode, variables: Variables): string {
  return (operation.variableDefinitions ?? [])
    .map(({ variable, type }) =>
      shapeOf(typeFromAST(schema, type as never) as GraphQLInputType, variables[variable.name.value]),
    )
    .join(';')
}

function shapeOf(type: GraphQLInputType, value: unknown): string {
  if (value === undefined) return '-'
  if (value === null) return '0'
  const nullable = getNullableType(type)
  if (isListType(nullable)) {
    const items = value as readonly unknown[]
    if (isStructural(nullable.ofType) || isInputObjectType(getNullableType(nullable.ofType))) {
      return `[${items.map((item) => shapeOf(nullable.ofType, item)).join(',')}]`
    }
    return items.length === 0 ? '[]' : '*'
  }
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields()
    const given = Object.entries(value as Record<string, unknown>).filter(([key]) => fields[key])
    return `{${given.map(([key, inner]) => `${key}:${shapeOf(fields[key]!.type, inner)}`).join(',')}}`
  }
  if (isStructural(type)) return String(value)
  // An id says whether a tie, and of which kind, or a record is meant: another statement each.
  return 'name' in nullable && nullable.name === 'ID' ? (tieTypeOfId(String(value)) ?? '*') : '*'
}
