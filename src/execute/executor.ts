import { parse, type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLSchema } from 'graphql'
import type { Caller } from '../access/caller'
import type { CancelSignal } from '../graph/cancellation'
import { documentHash } from '../text/document-hash'

/** A document that has passed validation, and what the client sent with it. */
export interface OperationRequest {
  readonly document: DocumentNode
  /** Names the document, that its plans are kept by: documents of the same text have the same one. */
  readonly hash: string
  readonly operationName?: string | null
  /** As sent: not yet coerced. */
  readonly variables: Readonly<Record<string, unknown>>
}

export type ParsedDocument = Pick<OperationRequest, 'document' | 'hash'>

/** A document of our own, which needs no validation. */
export const parsedDocument = (text: string): ParsedDocument => ({
  document: parse(text),
  hash: documentHash(text),
})

export interface OperationContext {
  /** Who asks: their role decides which fields are answered. */
  readonly caller: Caller
  /** Aborts when the client hangs up or the deadline passes. */
  readonly signal: CancelSignal
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
  /** It was answered by the run of an equal operation, whose statements and rows these are. */
  shared: boolean
}

export const newStatistics = (): OperationStatistics => ({
  statements: 0,
  rows: 0,
  planCacheHit: false,
  cypher: [],
  cost: 0,
  shared: false,
})

/** An answer whose data is JSON text already; undefined where execution did not begin. */
export interface WrittenAnswer {
  readonly data?: string
  readonly errors?: readonly GraphQLError[]
}

/** Answers operations. Errors are part of the result; it never throws. */
export interface Executor {
  readonly schema: GraphQLSchema
  execute(request: OperationRequest, context: OperationContext): Promise<ExecutionResult>
  /** The same, written at once, for whoever wants text: the objects in between would cost more than all else. */
  write?(request: OperationRequest, context: OperationContext): Promise<WrittenAnswer>
  /** The events of a subscription; throws what would be an error. */
  follow?(request: OperationRequest, context: OperationContext): AsyncGenerator<StreamedEvent>
}

export interface StreamedEvent {
  /** `data`, as JSON. */
  readonly text: string
  /** Behind which the stream goes on. */
  readonly cursor: string
}

/** The answer as text from any executor. */
export function writtenAnswer(
  executor: Executor,
  request: OperationRequest,
  context: OperationContext,
): Promise<WrittenAnswer> {
  if (executor.write) return executor.write(request, context)
  return executor
    .execute(request, context)
    .then(({ data, errors }) => ({ data: data === undefined ? undefined : JSON.stringify(data), errors }))
}
