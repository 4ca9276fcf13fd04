import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  typeFromAST,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Variables } from './value'

export interface CollectContext {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
  /** Claims that were never accepted, or no longer are, and who wrote what, stay hidden. */
  readonly acceptedOnly?: boolean
}

/** Response keys of a selection for one object type, with the nodes that ask for each (GraphQL spec, CollectFields). */
export function collectFields(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const visited = new Set<string>()
  for (const selectionSet of selectionSets) collectInto(context, type, selectionSet, fields, visited)
  return fields
}

function collectInto(
  context: CollectContext,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection, context.variables)) continue
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value
      const known = fields.get(key)
      if (known) known.push(selection)
      else fields.set(key, [selection])
      continue
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value
      const fragment = context.fragments.get(name)
      if (!fragment || visited.has(name)) continue
      visited.add(name)
      if (applies(context.schema, type, fragment)) collectInto(context, type, fragment.selectionSet, fields, visited)
    } else if (applies(context.schema, type, selection)) {
      collectInto(context, type, selection.selectionSet, fields, visited)
    }
  }
}

function isIncluded(node: SelectionNode, variables: Variables): boolean {
  if (!node.directives?.length) return true
  const values = variables as Record<string, unknown>
  return (
    getDirectiveValues(GraphQLSkipDirective, node, values)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, values)?.if !== false
  )
}

function applies(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  fragment: { typeCondition?: FragmentDefinitionNode['typeCondition'] },
) {
  if (!fragment.typeCondition) return true
  const condition = typeFromAST(schema, fragment.typeCondition)
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type))
}
