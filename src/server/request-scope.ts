import type { Caller } from '../access/caller'
import { ClientError } from '../errors/client-error'
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
  /** Rejects when nobody waits for the answer any more: TIMEOUT a little after the deadline, at once on a hang-up. */
  readonly abandoned: Promise<never>
  /** The client went away: stops the work. */
  hangUp(): void
  /** The answer is written: lets go of the timers. */
  close(): void
}

/** Milliseconds after the deadline in which the executor may hand over what it has, marked as cut. */
const GRACE_MS = 500

/** Opens the scope of one request of a caller, whose work is told to stop `requestMs` milliseconds from now. */
export function openRequestScope(caller: Caller, requestMs: number, showCypher: boolean): RequestScope {
  const controller = new AbortController()
  const startedAt = performance.now()
  const now = Date.now()
  const timeout = () =>
    new ClientError('TIMEOUT', `The request took longer than ${requestMs} ms: ask for less at once.`, {
      limit: 'requestMs',
      allowed: requestMs,
    })
  let abandon: (reason: Error) => void
  const abandoned = new Promise<never>((_resolve, reject) => (abandon = reject))
  abandoned.catch(() => undefined)
  const timers = [
    setTimeout(() => controller.abort(timeout()), requestMs),
    setTimeout(() => abandon(timeout()), requestMs + GRACE_MS),
  ]
  const close = () => timers.forEach((timer) => clearTimeout(timer))
  return {
    operation: { caller, signal: controller.signal, deadline: now + requestMs, statistics: newStatistics() },
    answeredAt: new Date(now).toISOString(),
    startedAt,
    showCypher,
    abandoned,
    close,
    hangUp() {
      close()
      const reason = new ClientError('UNAVAILABLE', 'The connection was closed before the answer was there.')
      controller.abort(reason)
      abandon(reason)
    },
  }
}
