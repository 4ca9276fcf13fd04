import { GraphQLError } from 'graphql'
import { ClientError } from '../../errors/client-error'

/** The ClientError that an error is or wraps, if any: Apollo and graphql-js wrap what is thrown, sometimes twice. */
export function clientErrorIn(error: unknown): ClientError | undefined {
  let current = error
  while (current instanceof GraphQLError && current.originalError) current = current.originalError
  return current instanceof ClientError ? current : undefined
}

/** Codes that Apollo gives to requests that are no GraphQL: their messages speak of the request alone. */
const REQUEST_FAULTS = new Set([
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'BAD_USER_INPUT',
])

/** Refusals of Apollo's that come without a code. */
const UNCODED = new Set(['provided sha does not match query', 'Unsupported persisted query version'])

/** The code of a refusal that Apollo gives none; undefined for all else. */
export const codeOfUncoded = (error: unknown): string | undefined =>
  error instanceof GraphQLError && !error.originalError && UNCODED.has(error.message) ? 'BAD_REQUEST' : undefined

/** True if an error is GraphQL's own refusal of a request, with nothing thrown by other code inside. */
export function isRequestFault(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError) || !REQUEST_FAULTS.has(String(error.extensions.code))) return false
  let current: unknown = error
  while (current instanceof GraphQLError && current.originalError) current = current.originalError
  return current instanceof GraphQLError
}
