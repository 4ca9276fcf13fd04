import { controlOf, type Point } from './curve'
import type { Scene } from './scene'

/** Ties from which on names stand below, wherever the arrows come from: they could not all be kept free. */
const MOST = 400
/** Half the angle, as its cosine, in which the head of an arrow is covered by a name. */
const COVERED = 0.5
/** Ties that are hardly seen count for nothing. */
const SEEN = 0.02

/**
 * Whose names stand above the things rather than below (1): where more heads of arrows come in from below than from above, which the name
 * would cover.
 */
export function namesAbove({ nodes, edges }: Scene, places: ArrayLike<number>): Uint8Array {
  const heads = new Int32Array(nodes.length)
  if (edges.length <= MOST)
    for (const { source, target, bow, arrow, alpha } of edges) {
      if (!arrow || alpha <= SEEN) continue
      const [a, b]: [Point, Point] = [placeOf(places, source), placeOf(places, target)]
      const [cx, cy] = controlOf(a, b, bow)
      // Downwards, as a share of the way that the arrow comes in by.
      const down = (cy - b[1]) / Math.max(1, Math.hypot(cx - b[0], cy - b[1]))
      if (Math.abs(down) > COVERED) heads[target]! += Math.sign(down)
    }
  return Uint8Array.from(heads, (more) => (more > 0 ? 1 : 0))
}

const placeOf = (places: ArrayLike<number>, n: number): Point => [places[2 * n]!, places[2 * n + 1]!]
