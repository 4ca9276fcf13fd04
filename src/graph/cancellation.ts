/** What the work on a request needs of an AbortSignal. */
export interface CancelSignal {
  readonly aborted: boolean
  readonly reason: unknown
  throwIfAborted(): void
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * An AbortController and its signal in one, whose listeners are told once. Every request has one: node's own pair takes a tenth of the
 * time in which a small request is read, understood and answered, the database not counted.
 */
export class Cancellation implements CancelSignal {
  aborted = false
  reason: unknown
  private listeners: (() => void)[] = []

  abort(reason: Error): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    for (let listener = this.listeners.shift(); listener; listener = this.listeners.shift()) listener()
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    if (!this.listeners.includes(listener)) this.listeners.push(listener)
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const at = this.listeners.indexOf(listener)
    if (at >= 0) this.listeners.splice(at, 1)
  }
}
