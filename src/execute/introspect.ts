import {
  executeSync,
  Kind,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type FragmentDefinitionNode,
  type ExecutionResult,
} from 'graphql'

/** Answers what an operation asks of the schema itself. */
export function introspect(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Iterable<FragmentDefinitionNode>,
  nodes: readonly FieldNode[],
  variables: Readonly<Record<string, unknown>>,
): ExecutionResult {
  const asked: OperationDefinitionNode = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: nodes } }
  return executeSync({
    schema,
    document: { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] },
    variableValues: variables,
  })
}
