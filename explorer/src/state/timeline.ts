import { sameView } from './reduce'
import type { View } from './view'

/** What was seen before, what is seen, and what was undone. */
export interface Timeline {
  readonly past: readonly View[]
  readonly now: View
  readonly future: readonly View[]
}

/** Steps that are kept. */
const KEPT = 200

export const startTimeline = (now: View): Timeline => ({ past: [], now, future: [] })

/** A new step; `gliding` ones (a slider that is drawn, a film that plays) replace the step they belong to. */
export function step({ past, now, future }: Timeline, next: View, gliding = false): Timeline {
  if (next === now) return { past, now, future }
  return { past: gliding ? past : [...past, now].slice(-KEPT), now: next, future: [] }
}

export function undo({ past, now, future }: Timeline): Timeline {
  const before = past.at(-1)
  return before ? { past: past.slice(0, -1), now: before, future: [now, ...future] } : { past, now, future }
}

export function redo({ past, now, future }: Timeline): Timeline {
  const [after, ...rest] = future
  return after ? { past: [...past, now], now: after, future: rest } : { past, now, future }
}

/** The browser went to another address: that is an undo or a redo if it is where those lead, else a step. */
export function arrive(timeline: Timeline, view: View): Timeline {
  const before = timeline.past.at(-1)
  if (before && sameView(before, view)) return undo(timeline)
  const [after] = timeline.future
  if (after && sameView(after, view)) return redo(timeline)
  return sameView(timeline.now, view) ? timeline : step(timeline, view)
}
