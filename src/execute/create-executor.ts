import {
  getVariableValues,
  GraphQLError,
  isNonNullType,
  type ExecutionResult,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { checkRole } from '../access/check-role'
import { seesAcceptedOnly } from '../access/role'
import { ClientError } from '../errors/client-error'
import type { Database } from '../graph/database'
import type { Model } from '../model/model'
import { variableShape } from '../plan/variable-shape'
import type { Variables } from '../plan/value'
import type { Limits } from '../settings/limits'
import { checkPages } from './bind-parameters'
import {
  compileOperation,
  fragmentsOf,
  operationOf,
  type CompiledField,
  type CompiledOperation,
} from './compile-operation'
import { checkCost, estimateCost } from './cost'
import {
  newStatistics,
  type Executor,
  type OperationContext,
  type OperationRequest,
  type OperationStatistics,
  type StreamedEvent,
  type WrittenAnswer,
} from './executor'
import { introspect } from './introspect'
import { createLanes } from './lanes'
import { writeJson, writeObject } from './json-text'
import { runDuplicates } from './run-duplicates'
import { runMutation } from './run-mutation'
import { JournalWatch } from '../journal/journal-watch'
import { keptStatement } from '../kept/kept-statement'
import { followJournal } from './follow-journal'
import { runJournal } from './run-journal'
import { runQuestion } from './run-question'
import { ambiguous, MergedReference, StatementRunner } from './statement-runner'

type CompiledStatement = Extract<CompiledField, { kind: 'statement' }>

/** What a turn in a lane brings, with what it took. */
interface Run {
  readonly answer: WrittenAnswer
  readonly statistics: OperationStatistics
}

/** How many compiled operations are kept. */
const PLANS = 1_000

/** The executor over a graph: parse and validation are done, so plan (or recall), bind, run, shape. */
export function createExecutor(model: Model, database: Database, limits: Limits): Executor {
  const laneOf = createLanes<Run>(limits)
  const watch = new JournalWatch(async () => {
    const statement = { text: keptStatement('journal/head'), parameters: {} }
    const [row] = await database.read(statement, { timeoutMs: limits.requestMs })
    return (row?.[0] as number | undefined) ?? 0
  })
  const plans = new LRUCache<string, CompiledOperation>({ max: PLANS })

  function compile(
    request: OperationRequest,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: OperationContext,
  ) {
    const { role } = context.caller
    const key = `${seesAcceptedOnly(role) ? 'accepted' : 'all'}\n${operation.name?.value ?? ''}\n${variableShape(model.schema, operation, variables)}\n${request.hash}`
    const known = plans.get(key)
    context.statistics.planCacheHit = known !== undefined
    if (known) return { key, compiled: known }
    const compiled = compileOperation(
      model,
      operation,
      fragmentsOf(request.document.definitions),
      variables,
      limits.defaultFirst,
      role,
    )
    plans.set(key, compiled)
    return { key, compiled }
  }

  async function run(field: CompiledStatement, variables: Variables, runner: StatementRunner): Promise<string> {
    const { plan, printed } = field
    const parameters = await runner.bind(plan.parameters, variables)
    const rows = await runner.read(printed.text, parameters)
    const first = rows[0]
    if (!first) {
      const { root } = plan
      const mayBeActor = root.kind === 'record' && root.by === 'id' && ['Actor', 'Record'].includes(root.label)
      const isMerged = mayBeActor && (await runner.followMerge(parameters[root.parameter.name]))
      return isMerged ? run(field, variables, runner) : 'null'
    }
    if (printed.ambiguous !== undefined) {
      const sharing = first[printed.ambiguous] as [string, string][]
      if (sharing.length > 1)
        throw ambiguous(
          sharing.map(([id, name]) => ({ id, name })),
          'by',
        )
    }
    for (const [index, reference] of plan.references.entries()) {
      await runner.checkReference(reference, first[printed.references + index] as string[], variables)
    }
    return field.shape(first, { rows, variables })
  }

  /** One root field as JSON text; null if it failed, and why is in `errors`. */
  async function answer(
    field: CompiledField,
    request: OperationRequest,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: OperationContext,
    errors: GraphQLError[],
  ): Promise<string> {
    const runner = new StatementRunner(database, context, limits, field.key)
    for (;;) {
      try {
        return await answerWith(runner, field, request, operation, variables, context)
      } catch (problem) {
        // Each argument can be a reference to a record that has been merged into another.
        if (problem instanceof MergedReference) continue
        errors.push(locate(problem, field.kind === 'introspection' ? field.nodes[0]! : field.node))
        return 'null'
      }
    }
  }

  function answerWith(
    runner: StatementRunner,
    field: CompiledField,
    request: OperationRequest,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: OperationContext,
  ): Promise<string> | string {
    switch (field.kind) {
      case 'nothing':
        return 'null'
      case 'statement':
        return run(field, variables, runner)
      case 'mutation':
        return runMutation(field.plan, variables, runner, context).finally(() => watch.nudge())
      case 'journal':
        return runJournal(field.plan, variables, runner, context)
      case 'duplicates':
        return runDuplicates(field.plan, variables, runner)
      case 'question':
        return runQuestion(field.compiled, variables, runner)
      case 'introspection':
        return describe(field, request, operation)
    }
  }

  function describe(
    { key, nodes }: Extract<CompiledField, { kind: 'introspection' }>,
    request: OperationRequest,
    operation: OperationDefinitionNode,
  ): string {
    const fragments = fragmentsOf(request.document.definitions)
    const { data, errors } = introspect(model.schema, operation, fragments.values(), nodes, request.variables)
    if (errors?.length) throw errors[0]
    return writeJson(data?.[key])
  }

  async function write(request: OperationRequest, context: OperationContext): Promise<WrittenAnswer> {
    const operation = operationOf(request.document.definitions, request.operationName)
    if (!operation) return { errors: [noOperation()] }
    if (operation.operation === 'subscription') return { errors: [locate(isStreamed(), undefined)] }
    const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 10,
    })
    if (coerced.errors) return { errors: coerced.errors.map(badVariable) }
    const variables = coerced.coerced
    let compiled: CompiledOperation
    let key: string
    try {
      ;({ compiled, key } = compile(request, operation, variables, context))
      for (const [name, role] of compiled.needs) checkRole(context.caller, role, `\`${name}\``)
      const statements = compiled.fields.filter((field) => 'plan' in field)
      const cost = statements.reduce((sum, { plan }) => sum + estimateCost(plan.cost, variables), 0)
      context.statistics.cost = cost
      for (const { plan } of statements) checkPages(plan.pages, variables, limits)
      checkCost(cost, limits)
    } catch (problem) {
      return { errors: [locate(problem, undefined)] }
    }
    const { statistics, signal } = context
    const isQuery = operation.operation === 'query'
    const work = async () => ({ answer: await answerAll(compiled, request, operation, variables, context), statistics })
    try {
      const equal = isQuery ? () => `${key}\n${JSON.stringify(variables)}` : undefined
      const run = await laneOf(compiled.fields, variables, statistics.cost).run(equal, work, signal)
      if (run.statistics !== statistics) {
        const { statements, rows, cypher } = run.statistics
        Object.assign(statistics, { statements, rows, cypher, shared: true })
      }
      return run.answer
    } catch (problem) {
      return { errors: [locate(problem, undefined)] }
    }
  }

  async function answerAll(
    { fields, keys }: CompiledOperation,
    request: OperationRequest,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: OperationContext,
  ): Promise<WrittenAnswer> {
    const errors: GraphQLError[] = []
    const tasks = fields.map((field) => () => answer(field, request, operation, variables, context, errors))
    const texts = await (operation.operation === 'mutation' ? inTurn(tasks) : Promise.all(tasks.map((task) => task())))
    const whole = writeObject(keys, texts)
    if (errors.length === 0) return { data: whole }
    const root = model.schema.getRootType(operation.operation)!
    const mayBeNull = ({ name }: FieldNode) => !isNonNullType(root.getFields()[name.value]?.type)
    // A root field that failed is null; if it may not be, all data is.
    return { errors, data: errors.every(({ nodes }) => mayBeNull(nodes![0] as FieldNode)) ? whole : 'null' }
  }

  async function* follow(request: OperationRequest, context: OperationContext): AsyncGenerator<StreamedEvent> {
    const operation = operationOf(request.document.definitions, request.operationName)
    if (operation?.operation !== 'subscription')
      throw new ClientError('BAD_USER_INPUT', 'Only a subscription is streamed: send the rest to /graphql by POST.')
    const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], request.variables, {
      maxErrors: 10,
    })
    if (coerced.errors) throw new AggregateError(coerced.errors.map(badVariable))
    const variables = coerced.coerced
    const { compiled } = compile(request, operation, variables, context)
    for (const [name, role] of compiled.needs) checkRole(context.caller, role, `\`${name}\``)
    const [field] = compiled.fields
    if (field?.kind !== 'journal') throw new ClientError('BAD_USER_INPUT', 'Subscribe to claimRecorded or tieChanged.')
    const { key, plan } = field
    checkPages(plan.pages, variables, limits)
    checkCost(estimateCost(plan.cost, variables), limits)
    const newRunner = () => {
      const deadline = Date.now() + limits.requestMs
      return new StatementRunner(database, { ...context, deadline, statistics: newStatistics() }, limits, key)
    }
    yield* followJournal({ key, plan, variables, newRunner, watch }, context)
  }

  return {
    schema: model.schema,
    follow,
    write,
    async execute(request, context): Promise<ExecutionResult> {
      const { data, errors } = await write(request, context)
      return {
        ...(errors && { errors }),
        ...(data !== undefined && { data: JSON.parse(data) as ExecutionResult['data'] }),
      }
    },
  }
}

/** One after the other, whether the one before has failed or not. */
async function inTurn<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = []
  for (const task of tasks) results.push(await task())
  return results
}

const isStreamed = () =>
  new ClientError(
    'BAD_USER_INPUT',
    'A subscription is streamed: by websocket at /graphql, or by POST to /graphql/stream.',
  )

const noOperation = (): GraphQLError =>
  new GraphQLError('The document has no operation of that name, or several and none was named.', {
    extensions: { code: 'BAD_USER_INPUT' },
  })

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
