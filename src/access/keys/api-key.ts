import type { Role } from '../role'

/** A key as it is stored. Instants are ISO texts. */
export interface ApiKey {
  /** Never given twice, not even after the key was revoked. */
  readonly name: string
  readonly role: Role
  /** SHA-256 of the secret, in hexadecimal digits. */
  readonly hash: string
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  /** To the hour; null if never. */
  readonly lastUsedAt: string | null
}

export type KeyState = 'VALID' | 'EXPIRED' | 'REVOKED'

/** How a key stands at a time, in milliseconds since the epoch. */
export function stateOf(key: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, now: number): KeyState {
  if (key.revokedAt !== null) return 'REVOKED'
  return key.expiresAt !== null && Date.parse(key.expiresAt) <= now ? 'EXPIRED' : 'VALID'
}
