import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import neo4j from 'neo4j-driver'
import { SetupError } from '../../errors/setup-error'
import { keptStatement } from '../../kept/kept-statement'
import type { Database } from '../database'

/**
 * Longer than any one migration takes, since the lease is renewed before each. A lease and not an open transaction: creating a
 * constraint waits for older transactions to close.
 */
const LEASE_SECONDS = 120
const POLL_MS = 500
const PATIENCE_MS = 10 * 60_000

/** Does the work while no other service migrates the same database. `renew` is to be called before each long step. */
export async function withMigrationLock<T>(
  database: Database,
  work: (renew: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const owner = randomUUID()
  const statement = {
    text: keptStatement('graph/take-migration-lock'),
    parameters: { owner, seconds: neo4j.int(LEASE_SECONDS) },
  }
  const taken = async (): Promise<boolean> => (await database.write((run) => run(statement))).length === 1
  const since = Date.now()
  while (!(await taken())) {
    if (Date.now() - since > PATIENCE_MS)
      throw new SetupError('Another service has been migrating the database for ten minutes.')
    await sleep(POLL_MS)
  }
  try {
    return await work(async () => {
      if (!(await taken())) throw new SetupError('Another service took over migrating the database; start again.')
    })
  } finally {
    const text = keptStatement('graph/release-migration-lock')
    await database.write((run) => run({ text, parameters: { owner } }))
  }
}
