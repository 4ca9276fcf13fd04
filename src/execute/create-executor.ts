import { getVariableValues, GraphQLError, isNonNullType, type ExecutionResult, type FieldNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { ClientError } from '../errors/client-error'
import type { Database } from '../graph/database'
import type { Model } from '../model/model'
import type { Reference } from '../plan/reference'
import { variableShape } from '../plan/variable-shape'
import type { Variables } from '../plan/value'
import type { Limits } from '../settings/limits'
import { bindParameters, checkPages } from './bind-parameters'
import {
  compileOperation,
  fragmentsOf,
  operationOf,
  type CompiledField,
  type CompiledOperation,
} from './compile-operation'
import { checkCost, estimateCost } from './cost'
import type { Executor, OperationContext, OperationRequest } from './executor'
import { introspect } from './introspect'
import { notFound } from './nearest-names'

type CompiledStatement = Extract<CompiledField, { kind: 'statement' }>

/** How many compiled operations are kept. */
const PLANS = 1_000

/** The executor over a graph: parse and validation are done, so plan (or recall), bind, run, shape. */
export function createExecutor(model: Model, database: Database, limits: Limits): Executor {
  const plans = new LRUCache<string, CompiledOperation>({ max: PLANS })

  function compile(
    request: OperationRequest,
    operation: NonNullable<ReturnType<typeof operationOf>>,
    variables: Variables,
    context: OperationContext,
  ) {
    const key = `${operation.name?.value ?? ''}\n${variableShape(model.schema, operation, variables)}\n${request.source}`
    const known = plans.get(key)
    context.statistics.planCacheHit = known !== undefined
    if (known) return known
    const compiled = compileOperation(
      model,
      operation,
      fragmentsOf(request.document.definitions),
      variables,
      limits.defaultFirst,
    )
    plans.set(key, compiled)
    return compiled
  }

  async function run(field: CompiledStatement, variables: Variables, context: OperationContext): Promise<unknown> {
    const { plan, printed } = field
    checkPages(plan.pages, variables, limits)
    const parameters = bindParameters(plan.parameters, variables)
    const { statistics } = context
    statistics.statements++
    statistics.cypher.push({ path: field.key, text: printed.text })
    const rows = await database.read(
      { text: printed.text, parameters },
      { timeoutMs: Math.max(1, context.deadline - Date.now()), signal: context.signal },
    )
    statistics.rows += rows.length
    const first = rows[0]
    if (!first) return null
    if (printed.ambiguous !== undefined) refuseAmbiguous(first[printed.ambiguous] as [string, string][], 'by')
    for (const [index, reference] of plan.references.entries()) {
      await checkReference(reference, first[printed.references + index] as string[], parameters)
    }
    return field.shape(first, { rows, variables })
  }

  async function checkReference(reference: Reference, ids: readonly string[], parameters: Record<string, unknown>) {
    if (ids.length === 1) return
    if (ids.length > 1)
      refuseAmbiguous(
        ids.map((id) => [id, id]),
        reference.argument,
      )
    throw await notFound(database, reference, String(parameters[reference.parameter.name]))
  }

  return {
    schema: model.schema,
    async execute(request, context): Promise<ExecutionResult> {
      const operation = operationOf(request.document.definitions, request.operationName)
      if (!operation)
        return {
          errors: [
            new GraphQLError('The document has no operation of that name, or several and none was named.', {
              extensions: { code: 'BAD_USER_INPUT' },
            }),
          ],
        }
      const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], request.variables, {
        maxErrors: 10,
      })
      if (coerced.errors) return { errors: coerced.errors.map(badVariable) }
      const variables = coerced.coerced
      let compiled: CompiledOperation
      try {
        compiled = compile(request, operation, variables, context)
        const statements = compiled.fields.filter((field) => field.kind === 'statement')
        const cost = statements.reduce((sum, { plan }) => sum + estimateCost(plan.cost, variables), 0)
        context.statistics.cost = cost
        for (const { plan } of statements) checkPages(plan.pages, variables, limits)
        checkCost(cost, limits)
      } catch (problem) {
        return { errors: [locate(problem, undefined)] }
      }
      const errors: GraphQLError[] = []
      const root = model.schema.getRootType(operation.operation)!
      const values = await Promise.all(
        compiled.fields.map(async (field): Promise<unknown> => {
          try {
            if (field.kind === 'statement') return await run(field, variables, context)
            if (field.kind === 'nothing') return null
            const fragments = fragmentsOf(request.document.definitions).values()
            const { data, errors: problems } = introspect(
              model.schema,
              operation,
              fragments,
              field.nodes,
              request.variables,
            )
            if (problems?.length) throw problems[0]
            return data?.[field.key]
          } catch (problem) {
            const node = field.kind === 'introspection' ? field.nodes[0]! : field.node
            errors.push(locate(problem, node))
            return isNonNullType(root.getFields()[node.name.value]?.type) ? FAILED : null
          }
        }),
      )
      const data = values.includes(FAILED)
        ? null
        : Object.fromEntries(compiled.fields.map(({ key }, index) => [key, values[index]]))
      return errors.length > 0 ? { errors, data } : { data }
    },
  }
}

/** Stands for a value that may not be null and is: all data of the answer is null then. */
const FAILED = Symbol('failed')

function refuseAmbiguous(sharing: readonly (readonly [string, string])[], argument: string): void {
  if (sharing.length < 2) return
  const list = sharing.map(([id, name]) => (id === name ? id : `${name} (${id})`)).join(', ')
  throw new ClientError(
    'AMBIGUOUS_NAME',
    `The name in \`${argument}\` is shared by several actors: ${list}. Ask for one of them by \`id\`.`,
    {
      actors: sharing.map(([id, name]) => ({ id, name })),
    },
  )
}

const badVariable = (error: GraphQLError): GraphQLError =>
  new GraphQLError(error.message, { nodes: error.nodes, originalError: error, extensions: { code: 'BAD_USER_INPUT' } })

function locate(problem: unknown, node: FieldNode | undefined): GraphQLError {
  const key = node && (node.alias?.value ?? node.name.value)
  const error = problem instanceof Error ? problem : new Error(String(problem))
  return new GraphQLError(error.message, {
    nodes: node,
    path: key === undefined ? undefined : [key],
    originalError: error,
    extensions: error instanceof ClientError ? { code: error.code, ...error.details } : undefined,
  })
}
