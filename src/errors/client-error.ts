/** What a client may be told went wrong, as `extensions.code`. Anything else is INTERNAL. */
export type ClientErrorCode =
  | 'BAD_USER_INPUT'
  | 'BAD_CURSOR'
  | 'AMBIGUOUS_NAME'
  | 'NOT_FOUND'
  | 'LIMIT_EXCEEDED'
  | 'TIMEOUT'
  | 'UNAVAILABLE'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'CONFLICT'

/** The one error whose message reaches clients: it says what is wrong and what to do, and shows nothing of the inside. */
export class ClientError extends Error {
  constructor(
    readonly code: ClientErrorCode,
    message: string,
    /** More for `extensions`: the limit and the value asked, the nearest names. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.name = 'ClientError'
  }
}
