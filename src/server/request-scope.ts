import type { Caller } from '../access/caller'
import { ClientError } from '../errors/client-error'
import { Cancellation } from '../graph/cancellation'
import { newStatistics, type OperationContext } from '../execute/executor'

/** What one request carries through Apollo: the executor's context, and what the answer and the log say of it. */
export interface RequestScope {
  readonly operation: OperationContext
  /** ISO instant, taken before execution: asked again with `knownAt` set to it, the answer is the same. */
  readonly answeredAt: string
  /** `performance.now()` at the start. */
  readonly startedAt: number
  /** The client asked to be shown the statements, and may be. */
  readonly showCypher: boolean
  /** The outcome of work, as long as anybody waits for it: rejects with TIMEOUT a little after the deadline, at once on a hang-up. */
  await<T>(work: Promise<T>): Promise<T>
  /** The client went away: stops the work. */
  hangUp(): void
  /** The answer is written: lets go of the timer, and a hang-up stops nothing any more. */
  close(): void
}

/** Milliseconds after the deadline in which the executor may hand over what it has, marked as cut. */
const GRACE_MS = 500

/** Opens the scope of one request of a caller, whose work is told to stop `requestMs` milliseconds from now. */
export function openRequestScope(caller: Caller, requestMs: number, showCypher: boolean): RequestScope {
  const cancellation = new Cancellation()
  const startedAt = performance.now()
  const now = Date.now()
  let isOpen = true
  let gaveUp: Error | undefined
  let giveUpWaiting: ((reason: Error) => void) | undefined
  const giveUp = (reason: Error): void => {
    gaveUp = reason
    giveUpWaiting?.(reason)
  }
  const timeout = () =>
    new ClientError('TIMEOUT', `The request took longer than ${requestMs} ms: ask for less at once.`, {
      limit: 'requestMs',
      allowed: requestMs,
    })
  let timer = setTimeout(() => {
    timer = setTimeout(() => giveUp(timeout()), GRACE_MS)
    cancellation.abort(timeout())
  }, requestMs)
  const close = (): void => {
    isOpen = false
    clearTimeout(timer)
  }
  return {
    operation: { caller, signal: cancellation, deadline: now + requestMs, statistics: newStatistics() },
    answeredAt: new Date(now).toISOString(),
    startedAt,
    showCypher,
    await: (work) =>
      new Promise((resolve, reject) => {
        work.then(resolve, reject)
        giveUpWaiting = reject
        if (gaveUp) reject(gaveUp)
      }),
    close,
    hangUp() {
      if (!isOpen) return
      close()
      const reason = new ClientError('UNAVAILABLE', 'The connection was closed before the answer was there.')
      cancellation.abort(reason)
      giveUp(reason)
    },
  }
}
