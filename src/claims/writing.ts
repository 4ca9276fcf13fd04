import { setTimeout as sleep } from 'node:timers/promises'
import { ClientError } from '../errors/client-error'
import type { Database, Run, RunOptions } from '../graph/database'

const ATTEMPTS = 6
/** Milliseconds before the second attempt; doubled for each further one. */
const FIRST_DELAY_MS = 20

/**
 * All of `work` in one write transaction. Two writers that meet on a new id, or who had to wait for each other's locks in a
 * circle, are told apart by doing the later one again: it then finds what the earlier one wrote. Throws CONFLICT if that does
 * not help.
 */
export async function writing<T>(
  database: Database,
  work: (run: Run) => Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.write(work, options)
    } catch (error) {
      if (options.signal?.aborted || !(isTaken(error) || isBusy(error))) throw error
      if (attempt === ATTEMPTS)
        throw isTaken(error)
          ? new ClientError('CONFLICT', 'Somebody else is writing the same record at this moment; try again.')
          : error
      await sleep(FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + Math.random()))
    }
  }
}

/** A unique id was given away in the meantime. */
const isTaken = (error: unknown): boolean => codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed'

/** A deadlock that the database's own retries did not outlast: nothing has been written. */
const isBusy = (error: unknown): boolean =>
  error instanceof ClientError && error.code === 'UNAVAILABLE' && /^Neo\.Transient/.test(codeOf(error.cause))

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
