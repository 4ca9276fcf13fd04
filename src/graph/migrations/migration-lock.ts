import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { SetupError } from '../../errors/setup-error'
import { keptStatement } from '../../kept/kept-statement'
import type { Database } from '../database'

/**
 * Renewed all the while, so that a service which was killed keeps others waiting no longer than this. A lease and not an open
 * transaction: creating a constraint waits for older transactions to close.
 */
const LEASE_SECONDS = 15
/** Milliseconds; three renewals may be late before the lease is lost. */
const RENEW_MS = 4_000
const POLL_MS = 500
const PATIENCE_MS = 10 * 60_000

/**
 * Does the work while no other service migrates the same database. `renew` is to be called before each long step: it throws if the
 * lease was lost. `progress` hears of it if there is somebody to wait for.
 */
export async function withMigrationLock<T>(
  database: Database,
  work: (renew: () => Promise<void>) => Promise<T>,
  progress: (line: string) => void = () => undefined,
): Promise<T> {
  const owner = randomUUID()
  const statement = {
    text: keptStatement('graph/take-migration-lock'),
    parameters: { owner, seconds: neo4j.int(LEASE_SECONDS) },
  }
  const taken = async (): Promise<boolean> => (await database.write((run) => run(statement))).length === 1
  const since = Date.now()
  for (let told = false; !(await taken()); told = true) {
    if (!told)
      progress(
        `Waiting for another service that migrates the database; for one that was killed while it did, up to ${LEASE_SECONDS} s …`,
      )
    if (Date.now() - since > PATIENCE_MS)
      throw new SetupError('Another service has been migrating the database for ten minutes.')
    await sleep(POLL_MS)
  }
  // What a renewal in the background meets, the next one before a step will meet too.
  let renewed: Promise<unknown> = Promise.resolve()
  const renewing = setInterval(() => {
    renewed = taken().catch(() => undefined)
  }, RENEW_MS)
  try {
    return await work(async () => {
      if (!(await taken())) throw new SetupError('Another service took over migrating the database; start again.')
    })
  } finally {
    clearInterval(renewing)
    // Or it would take the lease again that is given up now.
    await renewed
    const text = keptStatement('graph/release-migration-lock')
    await database.write((run) => run({ text, parameters: { owner } }))
  }
}
