import iterate from 'graphology-layout-forceatlas2/iterate'
import type { LayoutJob, LayoutTick } from './layout'

/**
 * ForceAtlas2 away from the page's own thread: takes the matrices of graphology's implementation, tells positions now and then, and
 * drops a job when the next one comes.
 */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<LayoutJob>) => void
  postMessage(tick: LayoutTick, transfer: Transferable[]): void
}

/** Milliseconds of work between two messages. */
const SLICE_MS = 40
const FIELDS = 10

let running = 0

scope.onmessage = ({ data: { job, nodes, edges, rounds, settings } }) => {
  running = job
  let left = rounds
  const slice = () => {
    if (running !== job) return
    const until = performance.now() + SLICE_MS
    while (left > 0 && performance.now() < until) {
      iterate(settings, nodes, edges)
      left--
    }
    const places = new Float32Array((nodes.length / FIELDS) * 2)
    for (let n = 0; n < nodes.length / FIELDS; n++) {
      places[2 * n] = nodes[FIELDS * n]!
      places[2 * n + 1] = nodes[FIELDS * n + 1]!
    }
    scope.postMessage({ job, places, done: left === 0 }, [places.buffer])
    if (left > 0) setTimeout(slice)
  }
  slice()
}
