import { parse, validate, type ExecutionResult } from 'graphql'
import { LOCAL_CALLER, type Caller } from '../../src/access/caller'
import { createExecutor } from '../../src/execute/create-executor'
import { newStatistics, type Executor, type OperationStatistics } from '../../src/execute/executor'
import type { Database } from '../../src/graph/database'
import { DEFAULT_LIMITS, type Limits } from '../../src/settings/limits'
import { model } from '../compile'

export interface Answer {
  readonly result: ExecutionResult
  readonly statistics: OperationStatistics
}

export type Ask = (document: string, variables?: Record<string, unknown>) => Promise<Answer>

/** Asks as the server does, without HTTP: a document that is not valid fails the test. */
export function asker(database: Database, limits: Partial<Limits> = {}, caller: Caller = LOCAL_CALLER): Ask {
  const executor: Executor = createExecutor(model, database, { ...DEFAULT_LIMITS, ...limits })
  return async (source, variables = {}) => {
    const document = parse(source)
    const problems = validate(model.schema, document)
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'))
    const statistics = newStatistics()
    const context = { caller, signal: new AbortController().signal, deadline: Date.now() + 20_000, statistics }
    const result = await executor.execute({ document, hash: source, variables }, context)
    return { result, statistics }
  }
}
