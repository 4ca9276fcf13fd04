import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import type { Limits } from '../../settings/limits'
import { tokenLimitExceeded } from '../limits/token-limit'
import { clientErrorIn, codeOfUncoded, isRequestFault } from './client-fault'

/**
 * What a client is told of an error. A ClientError passes with its code and details, a refusal of GraphQL's own as it is.
 * Everything else is INTERNAL with an id, and the log has the id, the message and the stack: no Cypher, host or stack
 * leaves the process. What caused a ClientError, such as a failure of the database, is for the log too.
 */
export function maskError(error: unknown, limits: Limits, log: Logger): GraphQLFormattedError {
  const { locations, path } = error instanceof GraphQLError ? error.toJSON() : {}
  const place = { ...(locations && { locations }), ...(path && { path }) }
  const fault =
    clientErrorIn(error) ?? (error instanceof GraphQLError ? tokenLimitExceeded(error, limits.tokens) : undefined)
  if (fault) {
    if (fault.cause !== undefined) log.warn({ code: fault.code, err: fault.cause }, 'fault with a cause')
    return { message: fault.message, ...place, extensions: { ...fault.details, code: fault.code } }
  }
  if (isRequestFault(error)) return { message: error.message, ...place, extensions: { code: error.extensions.code } }
  const code = codeOfUncoded(error)
  if (code !== undefined) return { message: (error as GraphQLError).message, ...place, extensions: { code } }
  const id = randomUUID()
  log.error({ id, err: innermost(error) }, 'internal error')
  return {
    message: `Internal error ${id}: the log of the service says more.`,
    ...place,
    extensions: { code: 'INTERNAL', id },
  }
}

function innermost(error: unknown): unknown {
  let current = error
  while (current instanceof GraphQLError && current.originalError) current = current.originalError
  return current
}
