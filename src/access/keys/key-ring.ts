import { timingSafeEqual } from 'node:crypto'
import { ClientError } from '../../errors/client-error'
import type { Database } from '../../graph/database'
import type { Caller } from '../caller'
import { stateOf, type ApiKey } from './api-key'
import { listKeys, touchKeys } from './key-store'
import { hashSecret } from './secret'

/** Milliseconds for which what was read of the keys is trusted: so long may a revoked key go on. */
const FRESH_MS = 2_000
/** A secret that is not known is looked for again only if the keys were read longer ago: guessing costs the database nothing. */
const RETRY_MS = 500
/** Use is noted to the hour. */
const HOUR_MS = 3_600_000

/** The keys as one process knows them: read at most every few seconds, so that a request seldom waits and a wrong key is cheap. */
export class KeyRing {
  private keys: ReadonlyMap<string, ApiKey> = new Map()
  private readAt = -Infinity
  private reading: Promise<void> | undefined
  private readonly noted = new Map<string, number>()

  /** `database` gives undefined while there is none yet. */
  constructor(private readonly database: () => Database | undefined) {}

  /** The caller who has this secret; undefined if nobody has, or the key is expired or revoked. Throws UNAVAILABLE. */
  async callerOf(secret: string): Promise<Caller | undefined> {
    const hash = hashSecret(secret)
    await this.freshen(FRESH_MS)
    if (!this.keys.has(hash)) await this.freshen(RETRY_MS)
    const key = this.keys.get(hash)
    if (!key || !timingSafeEqual(Buffer.from(key.hash), Buffer.from(hash))) return undefined
    if (stateOf(key, Date.now()) !== 'VALID') return undefined
    this.note(key)
    return { name: key.name, role: key.role, via: 'KEY' }
  }

  private async freshen(olderThanMs: number): Promise<void> {
    if (performance.now() - this.readAt < olderThanMs) return
    await (this.reading ??= this.readAll().finally(() => (this.reading = undefined)))
  }

  private async readAll(): Promise<void> {
    const database = this.database()
    if (!database) throw new ClientError('UNAVAILABLE', 'The service is starting; /readyz tells when it is ready.')
    const began = performance.now()
    const keys = await listKeys(database)
    this.keys = new Map(keys.map((key) => [key.hash, key]))
    this.readAt = began
  }

  /** Without waiting, and without a complaint: it is a hint for whoever tidies up. */
  private note(key: ApiKey): void {
    const now = Date.now()
    const last = this.noted.get(key.name) ?? Date.parse(key.lastUsedAt ?? '1970-01-01')
    if (now - last < HOUR_MS) return
    this.noted.set(key.name, now)
    const hour = new Date(now - (now % HOUR_MS)).toISOString()
    void touchKeys(this.database()!, [key.name], hour).catch(() => undefined)
  }
}
