/** Why there is no answer, in words that can be shown. */
export interface Failure {
  /**
   * NETWORK: the service was not reached. CUT: it took too long. REFUSED: it was asked for what cannot be had; asking again gives
   * the same. SIGN_IN: it wants to know who asks. FAULT: the service failed.
   */
  readonly kind: 'NETWORK' | 'CUT' | 'REFUSED' | 'SIGN_IN' | 'FAULT'
  readonly message: string
  /** Of the API: NOT_FOUND, LIMIT_EXCEEDED, … */
  readonly code?: string
}

export type Result<T> =
  | { readonly ok: true; readonly data: T; readonly extensions: Extensions }
  | { readonly ok: false; readonly failure: Failure }

export interface Extensions {
  readonly answeredAt?: string
  readonly cypher?: readonly { readonly path: string; readonly text: string }[]
}

/** Whether asking again can help. */
export const canRetry = ({ kind }: Failure): boolean => kind !== 'REFUSED'

const BY_CODE: Readonly<Record<string, Failure['kind']>> = {
  TIMEOUT: 'CUT',
  UNAVAILABLE: 'FAULT',
  INTERNAL: 'FAULT',
  UNAUTHENTICATED: 'SIGN_IN',
}

/** What is said of an answer that did not come in time. */
export const TOO_LATE = 'The service took too long to answer.'

/** The failure that an error of the API is. */
export function failureOf(message: string, code: string | undefined): Failure {
  const kind = (code && BY_CODE[code]) || 'REFUSED'
  return { kind, message: kind === 'CUT' ? TOO_LATE : message, ...(code ? { code } : {}) }
}
