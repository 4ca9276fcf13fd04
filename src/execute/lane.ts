import { ClientError } from '../errors/client-error'
import type { CancelSignal } from '../graph/cancellation'

export interface LaneBounds {
  /** How many operations may run at once, as things stand: whoever runs already goes on if they become fewer. */
  readonly abreast: () => number
  /** How many may wait for their turn. */
  readonly queue: number
  /** Milliseconds that one of them may wait. */
  readonly waitMs: number
  /** Whether the process is so late with what it has begun that nobody may wait besides. */
  readonly isLate: () => boolean
}

interface Waiting {
  begin(): void
}

/**
 * Lets operations run a few abreast and others wait, but not many and not for long: who can't be served soon is told so at once, while
 * there is time to tell. Throws UNAVAILABLE with `retryAfterSeconds`, and the signal's reason if it aborts first.
 */
export class Lane {
  private running = 0
  /** In the order of arrival. */
  private readonly waiting = new Set<Waiting>()

  constructor(
    private readonly name: string,
    private readonly bounds: LaneBounds,
  ) {}

  /** How many run. */
  get size(): number {
    return this.running
  }

  async run<T>(work: () => Promise<T>, signal: CancelSignal): Promise<T> {
    this.admit()
    if (this.running < this.bounds.abreast()) this.running++
    else await this.turn(signal)
    try {
      return await work()
    } finally {
      this.running--
      this.admit()
    }
  }

  /** Lets those who have waited longest run, as far as there are places. */
  private admit(): void {
    for (const next of this.waiting) {
      if (this.running >= this.bounds.abreast()) return
      this.running++
      next.begin()
    }
  }

  private turn(signal: CancelSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.waiting.size >= this.bounds.queue || this.bounds.isLate()) throw this.busy()
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        this.waiting.delete(waiting)
        clearTimeout(timer)
        signal.removeEventListener('abort', onAbort)
      }
      const waiting: Waiting = {
        begin: () => {
          settle()
          resolve()
        },
      }
      const giveUp = (reason: unknown): void => {
        settle()
        reject(reason as Error)
      }
      const onAbort = (): void => giveUp(signal.reason)
      const timer = setTimeout(() => giveUp(this.busy()), this.bounds.waitMs)
      signal.addEventListener('abort', onAbort, { once: true })
      this.waiting.add(waiting)
    })
  }

  private busy(): ClientError {
    const retryAfterSeconds = Math.max(1, Math.ceil(this.bounds.waitMs / 1_000))
    return new ClientError(
      'UNAVAILABLE',
      `The service is busy with ${this.name} operations: try again in ${retryAfterSeconds} s.`,
      { retryAfterSeconds },
    )
  }
}
