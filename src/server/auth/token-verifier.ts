import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import type { Caller } from '../../access/caller'
import { ROLES, type Role } from '../../access/role'
import { ClientError } from '../../errors/client-error'

export interface TokenSettings {
  /** Where the public keys are: a JWK set. */
  readonly jwksUrl: string
  readonly issuer: string
  readonly audience: string
  /** Names of signature algorithms, `RS256`. */
  readonly algorithms: readonly string[]
  /** Seconds by which clocks may differ. */
  readonly clockTolerance: number
  /** The claim that names the role, or roles; dots lead into objects: `realm_access.roles`. */
  readonly roleClaim: string
}

/** The caller that a token stands for; undefined if it is not valid. Throws UNAVAILABLE if the public keys cannot be had. */
export type VerifyToken = (token: string) => Promise<Caller | undefined>

/** Public keys are fetched once in ten minutes, and for an unknown one at most every 30 seconds. */
const FETCH = { cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 3_000 }
/** Milliseconds for which a failed fetch is not tried again. */
const FAILURE_MS = 2_000
const MAX_NAME = 200

export function createTokenVerifier(settings: TokenSettings): VerifyToken {
  const { issuer, audience, clockTolerance } = settings
  const publicKey = publicKeys(settings.jwksUrl)
  const options = { issuer, audience, clockTolerance, algorithms: [...settings.algorithms], requiredClaims: ['exp'] }
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, publicKey, options)
      const name = (payload.sub ?? 'a token without a subject').slice(0, MAX_NAME)
      return { name, role: roleIn(payload, settings.roleClaim), via: 'TOKEN' }
    } catch (problem) {
      if (isFaultOfToken(problem)) return undefined
      throw new ClientError('UNAVAILABLE', 'Tokens cannot be checked at the moment: try again, or use a key.')
    }
  }
}

/** Remembers a failure for a moment, so that an outage does not become a wait for each request. */
function publicKeys(jwksUrl: string): JWTVerifyGetKey {
  const remote = createRemoteJWKSet(new URL(jwksUrl), FETCH)
  let failed: { at: number; problem: unknown } | undefined
  return async (header, token) => {
    if (failed && performance.now() - failed.at < FAILURE_MS) throw failed.problem
    try {
      const key = await remote(header, token)
      failed = undefined
      return key
    } catch (problem) {
      if (!isFaultOfToken(problem)) failed = { at: performance.now(), problem }
      throw problem
    }
  }
}

const isFaultOfToken = (problem: unknown): boolean =>
  [
    errors.JWTExpired,
    errors.JWTClaimValidationFailed,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((fault) => problem instanceof fault)

/** The greatest role that the claim names; whoever has a valid token may read. */
export function roleIn(payload: JWTPayload, claim: string): Role {
  const value = Object.hasOwn(payload, claim)
    ? payload[claim]
    : claim.split('.').reduce<unknown>((inside, part) => (isObject(inside) ? inside[part] : undefined), payload)
  const words = (Array.isArray(value) ? value : [value]).filter((word) => typeof word === 'string')
  const roles = words.map((word: string) => word.toUpperCase())
  return [...ROLES].reverse().find((role) => roles.includes(role)) ?? 'READER'
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
