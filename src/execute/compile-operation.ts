import { Kind, type FieldNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql'
import { seesAcceptedOnly, type Role } from '../access/role'
import { printStatement, type PrintedStatement } from '../cypher/print-statement'
import { invariant } from '../errors/invariant'
import type { Model } from '../model/model'
import { collectFields, type CollectContext } from '../plan/collect-fields'
import { planMutation } from '../plan/plan-mutation'
import type { QuestionPlan } from '../plan/plan-question'
import { planStatement } from '../plan/plan-statement'
import { selectFields } from '../plan/select-fields'
import type { StatementPlan } from '../plan/statement'
import type { Variables } from '../plan/value'
import { compileQuestion, type CompiledQuestion } from './compile-question'
import { openKeys } from './json-text'
import { compileShape, type Shaper } from './shape-rows'

/** A root field, ready to run again and again with other values. */
export type CompiledField =
  | {
      readonly kind: 'statement'
      readonly key: string
      readonly node: FieldNode
      readonly plan: StatementPlan
      readonly printed: PrintedStatement
      readonly shape: Shaper
    }
  /** Answered by an algorithm. */
  | {
      readonly kind: 'question'
      readonly key: string
      readonly node: FieldNode
      readonly plan: QuestionPlan
      readonly compiled: CompiledQuestion
    }
  /** It writes, one after the other. */
  | { readonly kind: 'mutation'; readonly key: string; readonly node: FieldNode; readonly plan: QuestionPlan }
  /** It reads the journal of writes. */
  | { readonly kind: 'journal'; readonly key: string; readonly node: FieldNode; readonly plan: QuestionPlan }
  /** It compares the names of all actors. */
  | { readonly kind: 'duplicates'; readonly key: string; readonly node: FieldNode; readonly plan: QuestionPlan }
  /** Nothing can be found by what it asks. */
  | { readonly kind: 'nothing'; readonly key: string; readonly node: FieldNode }
  /** `__schema`, `__type`, `__typename`. */
  | { readonly kind: 'introspection'; readonly key: string; readonly nodes: readonly FieldNode[] }

export interface CompiledOperation {
  /** The roles that its root fields need, by their names. */
  readonly needs: ReadonlyMap<string, Role>
  readonly fields: readonly CompiledField[]
  /** Their response keys, opened. */
  readonly keys: readonly string[]
}

/** Compiles all root fields of an operation for the shape of these (coerced) variables, as a role sees them. Throws ClientError. */
export function compileOperation(
  model: Model,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Variables,
  defaultFirst: number,
  role: Role,
): CompiledOperation {
  const context: CollectContext = { schema: model.schema, fragments, variables, acceptedOnly: seesAcceptedOnly(role) }
  const root = model.schema.getRootType(operation.operation)
  invariant(root, 'root-type', operation.operation)
  const nodes = collectFields(context, root, [operation.selectionSet])
  const selected = selectFields(context, root, [operation.selectionSet])
  return {
    needs: neededRoles(model, root.name, nodes.values()),
    keys: openKeys([...nodes.keys()]),
    fields: [...nodes].map(([key, asked]): CompiledField => {
      const field = selected.get(key)
      const node = asked[0]!
      if (!field || field === '__typename') return { kind: 'introspection', key, nodes: asked }
      const binding = model.fieldBinding(root.name, field.definition.name)?.kind
      if (binding === 'question') {
        const compiled = compileQuestion(model, context, field, defaultFirst)
        return { kind: 'question', key, node, plan: compiled.plan, compiled }
      }
      if (binding === 'journal') {
        return { kind: 'journal', key, node, plan: planMutation(model, context, field, defaultFirst) }
      }
      if (binding === 'duplicates') {
        return { kind: 'duplicates', key, node, plan: planMutation(model, context, field, defaultFirst) }
      }
      if (binding === 'mutation') {
        return { kind: 'mutation', key, node, plan: planMutation(model, context, field, defaultFirst) }
      }
      const plan = planStatement(model, context, field, defaultFirst)
      if (!plan) return { kind: 'nothing', key, node }
      return { kind: 'statement', key, node, plan, printed: printStatement(plan), shape: compileShape(plan.shape) }
    }),
  }
}

/** The schema's own fields, `__typename` and the like, are for readers. */
const neededRoles = (model: Model, root: string, nodes: Iterable<readonly FieldNode[]>): Map<string, Role> =>
  new Map([...nodes].map(([node]) => [node!.name.value, model.requiredRole(root, node!.name.value)]))

/** The operation that a request means; undefined if the document has none of that name, or several and no name. */
export function operationOf(
  definitions: readonly { readonly kind: Kind | string }[],
  name: string | null | undefined,
): OperationDefinitionNode | undefined {
  const operations = definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  return name
    ? operations.find((operation) => operation.name?.value === name)
    : operations.length === 1
      ? operations[0]
      : undefined
}

export const fragmentsOf = (
  definitions: readonly { readonly kind: Kind | string }[],
): Map<string, FragmentDefinitionNode> =>
  new Map(
    definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
