import type { Bounds } from '../camera'

/** The box around all places; a point if there are none. */
export function boundsOf(places: Float32Array): Bounds {
  if (places.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < places.length; i += 2) {
    left = Math.min(left, places[i]!)
    right = Math.max(right, places[i]!)
    top = Math.min(top, places[i + 1]!)
    bottom = Math.max(bottom, places[i + 1]!)
  }
  return { left, top, right, bottom }
}
