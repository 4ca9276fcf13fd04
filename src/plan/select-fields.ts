import { getNamedType, type GraphQLObjectType, type SelectionSetNode } from 'graphql'
import { readArguments } from './argument'
import { collectFields, type CollectContext } from './collect-fields'
import type { SelectedField } from './planner'

/** The definition and arguments of each field that a selection asks of one concrete type. */
export function selectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, SelectedField | '__typename'> {
  const selected = new Map<string, SelectedField | '__typename'>()
  for (const [key, nodes] of collectFields(context, type, selectionSets)) {
    const name = nodes[0]!.name.value
    if (name === '__typename') {
      selected.set(key, '__typename')
      continue
    }
    const definition = type.getFields()[name]
    if (!definition) continue
    const field: SelectedField = {
      parent: type,
      definition,
      nodes,
      arguments: readArguments(definition, nodes[0]!, context.variables),
      type: getNamedType(definition.type),
    }
    selected.set(key, field)
  }
  return selected
}
