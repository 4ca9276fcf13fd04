import { ClientError } from '../errors/client-error'
import type { CancelSignal } from '../graph/cancellation'

export interface LaneBounds {
  /** How many operations may run at once, as things stand: whoever runs already goes on if they become fewer. */
  readonly abreast: () => number
  /** Where some take long: one more may run beside those, up to `most`, once the one that began last has run for `afterMs`. */
  readonly widening?: { readonly afterMs: number; readonly most: number }
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
  /** In the order of arrival. No Set, for what `ShortList` says of maps. */
  private readonly waiting: Waiting[] = []
  /** When the last one began, as `performance.now` tells, in a lane that widens. */
  private begunAt = 0
  private widensSoon: NodeJS.Timeout | undefined

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
    if (this.hasPlace()) this.begin()
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
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      if (!this.hasPlace()) return this.admitLater()
      this.begin()
      next.begin()
    }
  }

  private hasPlace(): boolean {
    if (this.running < this.bounds.abreast()) return true
    const { widening } = this.bounds
    return (
      widening !== undefined && this.running < widening.most && performance.now() - this.begunAt >= widening.afterMs
    )
  }

  private begin(): void {
    this.running++
    if (this.bounds.widening) this.begunAt = performance.now()
  }

  /** Nothing else tells that one has run for long. */
  private admitLater(): void {
    const { widening } = this.bounds
    if (!widening || this.running >= widening.most) return
    clearTimeout(this.widensSoon)
    const left = this.begunAt + widening.afterMs - performance.now()
    this.widensSoon = setTimeout(() => this.admit(), Math.max(1, Math.ceil(left))).unref()
  }

  private turn(signal: CancelSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.waiting.length >= this.bounds.queue || this.bounds.isLate()) throw this.busy()
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        const at = this.waiting.indexOf(waiting)
        if (at >= 0) this.waiting.splice(at, 1)
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
      this.waiting.push(waiting)
      this.admitLater()
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
