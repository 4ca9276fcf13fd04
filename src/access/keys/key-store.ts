import { ClientError } from '../../errors/client-error'
import type { Database } from '../../graph/database'
import { keptStatement } from '../../kept/kept-statement'
import type { Role } from '../role'
import type { ApiKey } from './api-key'
import { hashSecret, newSecret } from './secret'

export interface NewKey {
  readonly name: string
  readonly role: Role
  /** ISO text; null: never. */
  readonly expiresAt: string | null
  /** ISO text. */
  readonly now: string
}

/** Creates a key and gives its secret, which nobody can have a second time. Throws CONFLICT if the name was ever given. */
export async function createKey(database: Database, { name, role, expiresAt, now }: NewKey): Promise<string> {
  const secret = newSecret()
  const parameters = { name, role, hash: hashSecret(secret), createdAt: now, expiresAt }
  const [row] = await database.write((run) => run({ text: keptStatement('access/create-key'), parameters }))
  if (row![0] === true) return secret
  throw new ClientError('CONFLICT', `There is, or was, a key named "${name}": give this one another name.`)
}

/** All keys in order of their creation, at most the 10,000 latest. */
export async function listKeys(database: Database): Promise<ApiKey[]> {
  const rows = await database.read({ text: keptStatement('access/list-keys'), parameters: {} })
  return (rows as unknown as readonly (readonly [string, Role, string, string, ...(string | null)[]])[]).map(
    ([name, role, hash, createdAt, expiresAt = null, revokedAt = null, lastUsedAt = null]) => ({
      ...{ name, role, hash, createdAt, expiresAt, revokedAt, lastUsedAt },
    }),
  )
}

/** Revokes a key for good; gives when it was revoked, now or before. Throws NOT_FOUND. */
export async function revokeKey(database: Database, name: string, now: string): Promise<string> {
  const parameters = { name, now }
  const [row] = await database.write((run) => run({ text: keptStatement('access/revoke-key'), parameters }))
  if (row) return row[0] as string
  throw new ClientError('NOT_FOUND', `There is no key named "${name}": \`whobacks key list\` shows them.`)
}

export async function touchKeys(database: Database, names: readonly string[], now: string): Promise<void> {
  await database.write((run) => run({ text: keptStatement('access/touch-keys'), parameters: { names, now } }))
}
