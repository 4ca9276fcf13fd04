import type { IncomingHttpHeaders } from 'node:http'
import { anonymousCaller, type Caller } from '../../access/caller'
import type { Role } from '../../access/role'
import { Refusal } from '../http/refusal'

/** What of a request says who asks. */
export interface Credentials {
  readonly headers: IncomingHttpHeaders
}

/**
 * Says who asks. Throws a Refusal: UNAUTHENTICATED (401) for credentials that are missing where they are needed, unknown, expired
 * or revoked: these are never taken for anonymous.
 */
export type Authenticate = (request: Credentials) => Promise<Caller>

export interface AuthenticateSettings {
  /** What those without credentials may do; undefined: nothing. */
  readonly anonymous: Role | undefined
}

export function createAuthenticate({ anonymous }: AuthenticateSettings): Authenticate {
  return async ({ headers }) => {
    if (headers.authorization !== undefined || headers['x-api-key'] !== undefined)
      throw unauthenticated('The key or token is not valid.')
    if (anonymous === undefined) throw unauthenticated('Send a key or a token as `Authorization: Bearer …`.')
    return anonymousCaller(anonymous)
  }
}

const unauthenticated = (message: string): Refusal =>
  new Refusal(401, 'UNAUTHENTICATED', message, { headers: { 'www-authenticate': 'Bearer' } })
