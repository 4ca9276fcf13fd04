import { GraphQLError, parse, validate, type DocumentNode } from 'graphql'
import type { Caller } from '../../access/caller'
import { ClientError } from '../../errors/client-error'
import { newStatistics, type Executor } from '../../execute/executor'
import type { Limits } from '../../settings/limits'
import type { Credentials, Authenticate } from '../auth/authenticate'
import { documentHash } from '../../text/document-hash'
import { notTrusted } from '../documents/only-trusted'
import type { TrustedDocuments } from '../documents/trusted-documents'
import { documentLimits } from '../limits/document-limits'

/** What a client sends to begin a stream. */
export interface StreamRequest {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>> | null
  readonly operationName?: string | null
}

export interface StreamParts {
  readonly executor: Executor
  readonly authenticate: Authenticate
  readonly limits: Limits
  /** Where only trusted documents are answered: these. */
  readonly onlyThese?: TrustedDocuments
}

const MAX_ERRORS = 10
/** Milliseconds after which a stream asks anew whether its credentials still hold. */
const RECHECK_MS = 2_000

/** Reads the body of a request for a stream. Throws BAD_USER_INPUT. */
export function readStreamRequest(body: unknown): StreamRequest {
  const { query, variables, operationName } = (body ?? {}) as Record<string, unknown>
  const isObject = variables === undefined || variables === null || typeof variables === 'object'
  if (typeof query !== 'string' || !isObject)
    throw new ClientError('BAD_USER_INPUT', 'Send {"query": "subscription …", "variables": {…}} as JSON.')
  return { query, variables, operationName: typeof operationName === 'string' ? operationName : null } as StreamRequest
}

/**
 * The events of a subscription as JSON text of `data`, until the signal aborts. The document is held to the limits of any other, or is one
 * of the trusted ones where only these are answered; the
 * caller's credentials are asked for again and again, so that a revoked key ends its stream with UNAUTHENTICATED.
 * `tooSlow` hears of a client that does not take an event in time, while the event still waits for it: whoever carries the stream ends it.
 * Throws GraphQLError, several in an AggregateError, and ClientError.
 */
export async function* openSubscription(
  { executor, authenticate, limits, onlyThese }: StreamParts,
  { query, variables, operationName }: StreamRequest,
  credentials: Credentials,
  caller: Caller,
  signal: AbortSignal,
  tooSlow: (problem: ClientError) => void,
): AsyncGenerator<string> {
  const hash = documentHash(query)
  const document = onlyThese ? onlyThese.get(hash) : readDocument(executor, query, limits)
  if (!document) throw notTrusted()
  if (!executor.follow) throw new GraphQLError('This service has no change feed.')
  const request = { document, hash, operationName, variables: variables ?? {} }
  const ended = new AbortController()
  const recheck = setInterval(() => {
    authenticate(credentials).then(
      (now) => now.role === caller.role || ended.abort(gone()),
      (problem: unknown) =>
        problem instanceof ClientError && problem.code === 'UNAUTHENTICATED' && ended.abort(problem),
    )
  }, RECHECK_MS)
  const context = {
    caller,
    signal: AbortSignal.any([signal, ended.signal]),
    deadline: Date.now() + limits.requestMs,
    statistics: newStatistics(),
  }
  try {
    let taken: string | null = null
    for await (const { text, cursor } of executor.follow(request, context)) {
      if (ended.signal.aborted) break
      const patience = setTimeout(() => tooSlow(lagging(limits, taken)), limits.streamLagMs)
      try {
        yield text
      } finally {
        clearTimeout(patience)
      }
      taken = cursor
    }
    if (ended.signal.aborted) throw ended.signal.reason
  } finally {
    clearInterval(recheck)
  }
}

/** Parses and validates as for any other operation. Throws GraphQLError, several in an AggregateError. */
function readDocument(executor: Executor, query: string, limits: Limits): DocumentNode {
  let document: DocumentNode
  try {
    document = parse(query, { maxTokens: limits.tokens })
  } catch (problem) {
    if (problem instanceof GraphQLError) throw coded(problem, 'GRAPHQL_PARSE_FAILED')
    throw problem
  }
  const problems = validate(executor.schema, document, undefined, { maxErrors: MAX_ERRORS })
  if (problems.length > 0) throw new AggregateError(problems.map((each) => coded(each, 'GRAPHQL_VALIDATION_FAILED')))
  const over = validate(executor.schema, document, documentLimits(limits), { maxErrors: MAX_ERRORS })
  if (over.length > 0) throw new AggregateError(over)
  return document
}

/** A refusal of GraphQL's own, as Apollo marks them. */
const coded = ({ message, nodes, source, positions }: GraphQLError, code: string): GraphQLError =>
  new GraphQLError(message, { nodes, source, positions, extensions: { code } })

const gone = () => new ClientError('UNAUTHENTICATED', 'The key or token has another role by now: subscribe again.')

/** `taken` is the cursor of the last event that the client had. */
const lagging = ({ streamLagMs }: Limits, taken: string | null) =>
  new ClientError(
    'LIMIT_EXCEEDED',
    `An event was not taken within ${streamLagMs} ms: subscribe again ${taken === null ? 'with the same cursor' : `after ${taken}`}.`,
    { limit: 'streamLagMs', allowed: streamLagMs, cursor: taken },
  )

/** What the client is told when a stream ends by a fault. */
export const faultsOf = (problem: unknown): readonly unknown[] =>
  problem instanceof AggregateError ? (problem.errors as unknown[]) : [problem]
