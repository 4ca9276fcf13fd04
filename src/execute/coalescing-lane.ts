import type { CancelSignal } from '../graph/cancellation'
import type { Lane } from './lane'
import { ShortList } from './short-list'

export interface CoalescingBounds {
  /** While fewer run in the lane, nobody waits for an equal operation. */
  readonly crowd: number
  /** Whether an equal one that runs already is waited for: only what is soon over is worth it. */
  readonly afterRunning: boolean
  /** How many may wait for one run. */
  readonly most: number
}

/** One who waits for an answer. */
interface Asking<T> {
  readonly work: () => Promise<T>
  readonly signal: CancelSignal
  readonly resolve: (answer: T) => void
  readonly reject: (reason: unknown) => void
}

/**
 * A lane in which equal operations that wait at the same time are answered by one run: request coalescing. Nobody is given the answer
 * of a run that had begun before they asked, so that whatever was written until then is in it. Throws what the lane throws.
 */
export class CoalescingLane<T> {
  /** Those whose run has not begun, by what they ask: whoever asks the same joins them. */
  private readonly ahead = new ShortList<Asking<T>[]>()
  /** What runs and is waited for by whoever asks the same. */
  private readonly running = new ShortList<Promise<T>>()

  constructor(
    private readonly lane: Lane,
    private readonly bounds: CoalescingBounds,
  ) {}

  /** Operations of the same key have the same answer; those without one share it with nobody. */
  run(key: (() => string) | undefined, work: () => Promise<T>, signal: CancelSignal): Promise<T> {
    if (key === undefined || this.lane.size < this.bounds.crowd) return this.lane.run(work, signal)
    const asked = key()
    const others = this.ahead.get(asked)
    if (others && others.length >= this.bounds.most) return this.lane.run(work, signal)
    return new Promise((resolve, reject) => {
      const asking = { work, signal, resolve, reject }
      if (others) others.push(asking)
      else void this.answer(asked, [asking])
    })
  }

  /** Runs the work of the first; of the next one, if the first has gone or run out of time. */
  private async answer(asked: string, group: Asking<T>[]): Promise<void> {
    this.ahead.set(asked, group)
    await this.running.get(asked)?.catch(() => undefined)
    for (let first = group.shift(); first; first = group.shift()) {
      const { work, signal, resolve, reject } = first
      try {
        const answer = await this.lane.run(() => this.begin(asked, group, work), signal)
        resolve(answer)
        if (!signal.aborted) for (const other of group.splice(0)) other.resolve(answer)
      } catch (error) {
        reject(error)
        if (!signal.aborted) for (const other of group.splice(0)) other.reject(error)
      }
    }
    this.leave(asked, group)
  }

  private async begin(asked: string, group: Asking<T>[], work: () => Promise<T>): Promise<T> {
    this.leave(asked, group)
    const run = work()
    if (this.bounds.afterRunning) this.running.set(asked, run)
    try {
      return await run
    } finally {
      if (this.running.get(asked) === run) this.running.delete(asked)
    }
  }

  /** Nobody joins any more. */
  private leave(asked: string, group: Asking<T>[]): void {
    if (this.ahead.get(asked) === group) this.ahead.delete(asked)
  }
}
