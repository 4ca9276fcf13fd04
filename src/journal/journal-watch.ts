import type { CancelSignal } from '../graph/cancellation'

/** Milliseconds between two looks at the end of the journal, while somebody waits for it to move. */
const POLL_MS = 400

interface Waiting {
  readonly seq: number
  readonly resolve: () => void
  readonly reject: (problem: unknown) => void
}

/**
 * Looks at the end of the journal for all who wait for what comes next: one look serves them all, and nobody looks while none waits.
 * What this process writes is seen at once, what others write at the next look.
 */
export class JournalWatch {
  private readonly waiting = new Set<Waiting>()
  private timer: NodeJS.Timeout | undefined
  private looking = false
  /** Something was written during a look, which may have come too early for it. */
  private again = false

  /** `readHead` gives the number of the last entry. */
  constructor(
    private readonly readHead: () => Promise<number>,
    private readonly pollMs = POLL_MS,
  ) {}

  /** Resolves once there is an entry behind that number, or the signal aborts. Rejects if the journal cannot be read. */
  past(seq: number, signal: CancelSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve()
    return new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(waiting)
        if (this.waiting.size === 0) this.rest()
        resolve()
      }
      const stay = () => signal.removeEventListener('abort', leave)
      const waiting: Waiting = {
        seq,
        resolve: () => (stay(), resolve()),
        reject: (problem) => (stay(), reject(problem as Error)),
      }
      signal.addEventListener('abort', leave, { once: true })
      this.waiting.add(waiting)
      if (!this.looking) this.timer ??= this.later()
    })
  }

  /** Something was written by this process. */
  nudge(): void {
    if (this.looking) this.again = true
    else if (this.waiting.size > 0) void this.look()
  }

  private later(): NodeJS.Timeout {
    return setTimeout(() => void this.look(), this.pollMs)
  }

  private rest(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }

  private async look(): Promise<void> {
    if (this.looking) return
    this.rest()
    this.looking = true
    const asked = [...this.waiting]
    const tell = (whom: readonly Waiting[], how: (each: Waiting) => void) => {
      for (const each of whom) if (this.waiting.delete(each)) how(each)
    }
    try {
      const head = await this.readHead()
      tell(
        asked.filter(({ seq }) => seq < head),
        ({ resolve }) => resolve(),
      )
    } catch (problem) {
      tell(asked, ({ reject }) => reject(problem))
    } finally {
      this.looking = false
    }
    const { again } = this
    this.again = false
    if (this.waiting.size === 0) return
    if (again) await this.look()
    else this.timer ??= this.later()
  }
}
