import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql'
import type { Caller } from '../access/caller'

/** A document that has passed validation, and what the client sent with it. */
export interface OperationRequest {
  readonly document: DocumentNode
  /** The document's text: the key under which its plans are kept. */
  readonly source: string
  readonly operationName?: string | null
  /** As sent: not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>
}

export interface OperationContext {
  /** Who asks: their role decides which fields are answered. */
  readonly caller: Caller
  /** Aborts when the client hangs up or the deadline passes. */
  readonly signal: AbortSignal
  /** Milliseconds since the epoch. */
  readonly deadline: number
  readonly statistics: OperationStatistics
}

/** What one operation took: filled in while it runs. */
export interface OperationStatistics {
  statements: number
  rows: number
  planCacheHit: boolean
  cypher: { path: string; text: string }[]
  /** Rows that the operation may bring, estimated from `first` and nesting. */
  cost: number
}

export const newStatistics = (): OperationStatistics => ({
  statements: 0,
  rows: 0,
  planCacheHit: false,
  cypher: [],
  cost: 0,
})

/** Answers operations. Errors are part of the result; it never throws. */
export interface Executor {
  readonly schema: GraphQLSchema
  execute(request: OperationRequest, context: OperationContext): Promise<ExecutionResult>
}
