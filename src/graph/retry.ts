import { setTimeout as sleep } from 'node:timers/promises'

export interface RetryOptions {
  readonly isWorthRetrying: (error: unknown) => boolean
  /** Milliseconds since the epoch after which no attempt begins. */
  readonly deadline: number
  readonly attempts?: number
}

const FIRST_DELAY_MS = 25

/** The wait before attempt n + 1 (n from 1): doubling, with jitter over its upper half so that rivals don't meet again. */
export function retryDelay(attempt: number, random: number): number {
  return FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + random / 2)
}

/** Repeats work that failed for a passing reason, at most `attempts` (5) times in all; the last failure is thrown. */
export async function retry<T>(work: () => Promise<T>, options: RetryOptions): Promise<T> {
  const { isWorthRetrying, deadline, attempts = 5 } = options
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const delay = retryDelay(attempt, Math.random())
      if (attempt >= attempts || !isWorthRetrying(error) || Date.now() + delay >= deadline) throw error
      await sleep(delay)
    }
  }
}
