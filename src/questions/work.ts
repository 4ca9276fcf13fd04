/** What cut an answer short; null when it is complete. */
export type StoppedBy = 'CHAIN_LIMIT' | 'LIST_LIMIT' | 'BRANCH_LIMIT' | 'TIME_LIMIT'

/** What every answer that a cap can cut says of itself. */
export interface Completeness {
  readonly complete: boolean
  readonly stoppedBy: StoppedBy | null
}

export const completeness = (stoppedBy: StoppedBy | null): Completeness => ({ complete: stoppedBy === null, stoppedBy })

export interface WorkBounds {
  /** Steps (a tie tried, a pair of blocks compared) before the answer is cut with BRANCH_LIMIT. */
  readonly maxSteps: number
  /** True once the request's time is up: TIME_LIMIT. Asked every CLOCK_STEPS steps. */
  readonly expired?: () => boolean
}

const CLOCK_STEPS = 2048
/** About a millisecond of work: what others wait for, once for each part of their own requests. */
const TURN_STEPS = 10_000

/** A long piece of work in steps of some milliseconds: whoever takes them may let others have a turn between any two. */
export type InSteps<T> = Generator<undefined, T, undefined>

/** Counts the work of one question. The count, and so a BRANCH_LIMIT, is the same on every machine; time is not. */
export class Work {
  #left: number
  #untilClock = CLOCK_STEPS
  #turnEnds: number
  readonly #expired: (() => boolean) | undefined
  stoppedBy: 'BRANCH_LIMIT' | 'TIME_LIMIT' | null = null

  constructor({ maxSteps, expired }: WorkBounds) {
    this.#left = maxSteps
    this.#turnEnds = maxSteps - TURN_STEPS
    this.#expired = expired
    if (expired?.()) this.stoppedBy = 'TIME_LIMIT'
  }

  /** Takes so many steps; false once there is no more to spend. */
  spend(steps: number): boolean {
    if (this.stoppedBy !== null) return false
    this.#left -= steps
    if (this.#left < 0) {
      this.stoppedBy = 'BRANCH_LIMIT'
      return false
    }
    this.#untilClock -= steps
    if (this.#untilClock <= 0) {
      this.#untilClock = CLOCK_STEPS
      if (this.#expired?.()) {
        this.stoppedBy = 'TIME_LIMIT'
        return false
      }
    }
    return true
  }

  /** True once for each TURN_STEPS that were spent: the time to yield. */
  isTurnOver(): boolean {
    if (this.#left > this.#turnEnds) return false
    this.#turnEnds = this.#left - TURN_STEPS
    return true
  }
}
