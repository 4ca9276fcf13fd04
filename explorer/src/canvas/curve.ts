export type Point = readonly [x: number, y: number]

/** The middle control point of the bow between two points: a quadratic Bézier whose height is `bow` of its chord. */
export const controlOf = ([ax, ay]: Point, [bx, by]: Point, bow: number): Point => [
  (ax + bx) / 2 + (ay - by) * bow * 2,
  (ay + by) / 2 + (bx - ax) * bow * 2,
]

/** A point of a quadratic Bézier, t in 0..1. */
export function pointAt(a: Point, c: Point, b: Point, t: number): Point {
  const s = 1 - t
  return [s * s * a[0] + 2 * s * t * c[0] + t * t * b[0], s * s * a[1] + 2 * s * t * c[1] + t * t * b[1]]
}

const SEGMENTS = 10

/** The distance from a point to a bow. */
export function distanceTo(at: Point, a: Point, b: Point, bow: number): number {
  if (bow === 0) return toSegment(at, a, b)
  const control = controlOf(a, b, bow)
  let least = Infinity
  let from = a
  for (let i = 1; i <= SEGMENTS; i++) {
    const to = pointAt(a, control, b, i / SEGMENTS)
    least = Math.min(least, toSegment(at, from, to))
    from = to
  }
  return least
}

function toSegment([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}
