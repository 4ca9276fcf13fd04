import { Neo4jError } from 'neo4j-driver'
import { ClientError } from '../errors/client-error'

/** Status codes of Neo4j: see "Neo4j status codes" in its manual. The driver's own have no dots. */
const TIMED_OUT = /^Neo\.ClientError\.Transaction\.TransactionTimedOut/
const UNREACHABLE = new Set(['ServiceUnavailable', 'SessionExpired', 'Neo.TransientError.General.DatabaseUnavailable'])
const NEVER_HELPED_BY_RETRY = new Set([
  'Neo.TransientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.LockClientStopped',
])

/** The same statement, sent again in a moment, may well succeed: a deadlock, a leader that moved, memory that was short. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Neo4jError)) return false
  return error.code.startsWith('Neo.TransientError.') && !NEVER_HELPED_BY_RETRY.has(error.code)
}

/** The connection failed: whether the statement ran is unknown. */
export function isConnectionFailure(error: unknown): boolean {
  return error instanceof Neo4jError && (error.code === 'ServiceUnavailable' || error.code === 'SessionExpired')
}

export function isTimeout(error: unknown): boolean {
  if (error instanceof ClientError) return error.code === 'TIMEOUT'
  if (error instanceof DOMException) return error.name === 'TimeoutError'
  return error instanceof Neo4jError && TIMED_OUT.test(error.code)
}

/** What a failure of the database is to a client: TIMEOUT, UNAVAILABLE, or nothing it should see, which stays as it is. */
export function clientErrorOf(error: unknown): unknown {
  if (error instanceof ClientError) return error
  if (isTimeout(error)) return new ClientError('TIMEOUT', 'The time allowed for this request ran out.')
  if (error instanceof Neo4jError) {
    if (UNREACHABLE.has(error.code) || /^Connection acquisition timed out/.test(error.message)) {
      return causedBy(error, new ClientError('UNAVAILABLE', 'The database cannot be reached at the moment.'))
    }
    if (isTransient(error)) {
      return causedBy(error, new ClientError('UNAVAILABLE', 'The database is too busy at the moment; try again.'))
    }
  }
  return error
}

/** For the log: the cause never reaches a client. */
function causedBy(cause: Neo4jError, error: ClientError): ClientError {
  error.cause = cause
  return error
}
