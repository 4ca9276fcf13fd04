import { monitorEventLoopDelay } from 'node:perf_hooks'

/** Milliseconds between looks at the event loop. */
const RESOLUTION_MS = 10
/** Milliseconds over which the delay is averaged. */
const WINDOW_MS = 500

/** How late this process comes to what is due, in milliseconds: the mean of the last half second that was looked at, 0 at first. */
export class EventLoopDelay {
  readonly #histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  #since = performance.now()
  #mean = 0

  constructor() {
    this.#histogram.enable()
  }

  get ms(): number {
    const now = performance.now()
    if (now - this.#since >= WINDOW_MS) {
      // The time between two looks, in nanoseconds; NaN if there was none.
      const between = this.#histogram.mean / 1e6
      this.#mean = Number.isNaN(between) ? now - this.#since : Math.max(0, between - RESOLUTION_MS)
      this.#histogram.reset()
      this.#since = now
    }
    return this.#mean
  }
}
