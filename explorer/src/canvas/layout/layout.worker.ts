import { makeForces } from './forces'
import type { LayoutJob, LayoutTick } from './job'

/** Lays out away from the page's own thread: tells places now and then, and drops a job when the next one comes. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<LayoutJob>) => void
  postMessage(tick: LayoutTick, transfer: Transferable[]): void
}

/** Milliseconds of work between two messages: the first is long enough to show more than a heap. */
const FIRST_MS = 120
const SLICE_MS = 40

let running = 0

scope.onmessage = ({ data }) => {
  const { job } = data
  running = job
  const forces = makeForces(data)
  const slice = (ms: number) => {
    if (running !== job) return
    const until = performance.now() + ms
    let moves = true
    while (moves && performance.now() < until) moves = forces.round()
    const places = forces.places()
    scope.postMessage({ job, places, done: !moves }, [places.buffer])
    if (moves) setTimeout(slice, 0, SLICE_MS)
  }
  slice(FIRST_MS)
}
