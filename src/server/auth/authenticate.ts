import type { IncomingHttpHeaders } from 'node:http'
import { anonymousCaller, type Caller } from '../../access/caller'
import type { KeyRing } from '../../access/keys/key-ring'
import { SECRET_PREFIX } from '../../access/keys/secret'
import { atLeast, type Role } from '../../access/role'
import { ClientError } from '../../errors/client-error'
import { isLoopback } from '../../settings/loopback'
import type { VerifyToken } from './token-verifier'

/** What of a request says who asks. */
export interface Credentials {
  readonly headers: IncomingHttpHeaders
}

/**
 * Says who asks. Throws UNAUTHENTICATED for credentials that are missing where they are needed, unknown, expired or revoked (these
 * are never taken for anonymous, and nothing is said of which it is), and UNAVAILABLE if they cannot be checked.
 */
export type Authenticate = (request: Credentials) => Promise<Caller>

export interface AuthenticateParts {
  /** What those without credentials may do; undefined: nothing. */
  readonly anonymous: Role | undefined
  readonly keys?: Pick<KeyRing, 'callerOf'>
  /** Undefined: tokens are not accepted. */
  readonly verifyToken?: VerifyToken
}

export function createAuthenticate({ anonymous, keys, verifyToken }: AuthenticateParts): Authenticate {
  return async ({ headers }) => {
    if (headers.authorization === undefined && headers['x-api-key'] === undefined) {
      if (anonymous === undefined) throw unauthenticated('Send a key or a token as `Authorization: Bearer …`.')
      return anonymousCaller(atLeast(anonymous, 'CONTRIBUTOR') && !isAskedLocally(headers.host) ? 'READER' : anonymous)
    }
    const secret = readSecret(headers)
    const caller =
      secret && (secret.startsWith(SECRET_PREFIX) ? await keys?.callerOf(secret) : await verifyToken?.(secret))
    if (!caller) throw unauthenticated('The key or token is not valid.')
    return caller
  }
}

/** `Authorization: Bearer …` or `x-api-key: …`; undefined if there are both, or it is something else. */
function readSecret({ authorization, 'x-api-key': key }: IncomingHttpHeaders): string | undefined {
  if (authorization === undefined) return typeof key === 'string' ? key.trim() : undefined
  return key === undefined ? /^bearer +(\S+)$/i.exec(authorization.trim())?.[1] : undefined
}

/** A page elsewhere can have its own name lead to this machine: it must not write for whoever sits at it. */
const isAskedLocally = (host: string | undefined): boolean =>
  host !== undefined && isLoopback(host.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1'))

const unauthenticated = (message: string) => new ClientError('UNAUTHENTICATED', message)
