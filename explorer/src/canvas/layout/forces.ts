import type { LayoutJob } from './job'
import { Quadtree } from './quadtree'
import { makeRoom, type Crowd } from './room'

/** A layout under way. */
export interface Forces {
  /** Goes on by a round; false: it has come to rest. */
  round(): boolean
  /** x and y of each thing in turn, as they are now. */
  places(): Float32Array
}

/** Rounds from one to the heat at which it rests, and of nothing but making room at the end. */
const ROUNDS = 300
const COLDEST = 0.002
const LAST_ROUNDS = 12
/** Share of its speed that a thing keeps. */
const KEEPS = 0.6
/** A cell is far if it is narrower than so much of its distance; below 0.707, one never takes the cell that it is in for far. */
const THETA = 0.7
const PUSH = 130
/** How much more the better connected push, by the root of their ties. */
const PUSH_OF_TIES = 1.6
const GRAVITY = 0.055
/** How much more what hangs together with few others is pulled to the middle: else it would be driven far out. */
const STRAY = 3.2
/**
 * The more things, the less room: up to so many, units between the rims of two that are tied, above and below each, and the share of its
 * name that has room beside it.
 */
const SPACING = [
  { upTo: 40, apart: 95, around: 20, named: 1 },
  { upTo: 120, apart: 46, around: 13, named: 0.7 },
  { upTo: Infinity, apart: 46, around: 6.5, named: 0 },
] as const
/** How much broader than high the room of each is at least. */
const BROADER = 1.4

/**
 * Lays out by forces: all push one another, the better connected the more; ties pull like springs, those of hubs each a little, so that
 * what hangs on one hub alone stands around it and what several share stands between; a weak pull to the middle keeps the parts together.
 * The same job gives the same picture.
 */
export function makeForces({ places, radii, names, fixed, ends, aspect, heat }: LayoutJob): Forces {
  const count = radii.length
  const [x, y] = [new Float64Array(count), new Float64Array(count)]
  const [speedX, speedY] = [new Float64Array(count), new Float64Array(count)]
  for (let i = 0; i < count; i++) {
    x[i] = places[2 * i]!
    y[i] = places[2 * i + 1]!
  }
  const springs = springsOf(ends, count)
  const { degree } = springs
  const stray = strays(springs, count)
  const charges = new Float64Array(count).map((_, i) => PUSH * (1 + PUSH_OF_TIES * Math.sqrt(degree[i]!)))
  const { apart, around, named } = SPACING.find(({ upTo }) => count <= upTo)!
  const high = Float64Array.from(radii, (radius) => radius + around)
  const wide = high.map((half, i) => Math.max(half * BROADER, named * names[i]! + 6))
  const crowd: Crowd = { x, y, wide, high, fixed }
  const tree = new Quadtree(x, y, charges)
  const pushed = new Float64Array(2)
  const decay = COLDEST ** (1 / ROUNDS)
  // A broad picture is pulled together from above and below, a high one from the sides.
  const [pullX, pullY] = [GRAVITY / aspect, GRAVITY * aspect]
  let warmth = Math.max(COLDEST, heat)
  let left = LAST_ROUNDS

  function move(): void {
    tree.build()
    for (let i = 0; i < count; i++) {
      if (fixed[i]) continue
      pushed.fill(0)
      tree.pushOn(i, THETA, 12, pushed)
      const pull = stray[i] ? STRAY : 1
      speedX[i]! += (pushed[0]! - x[i]! * pullX * pull) * warmth
      speedY[i]! += (pushed[1]! - y[i]! * pullY * pull) * warmth
    }
    const { from, to, strength, share } = springs
    for (let s = 0; s < from.length; s++) {
      const [a, b] = [from[s]!, to[s]!]
      const [dx, dy] = [x[b]! + speedX[b]! - x[a]! - speedX[a]!, y[b]! + speedY[b]! - y[a]! - speedY[a]!]
      const distance = Math.max(1, Math.hypot(dx, dy))
      const pull = ((distance - apart - radii[a]! - radii[b]!) / distance) * strength[s]! * warmth
      speedX[b]! -= dx * pull * share[s]!
      speedY[b]! -= dy * pull * share[s]!
      speedX[a]! += dx * pull * (1 - share[s]!)
      speedY[a]! += dy * pull * (1 - share[s]!)
    }
    for (let i = 0; i < count; i++) {
      speedX[i]! *= KEEPS
      speedY[i]! *= KEEPS
      if (fixed[i]) continue
      x[i]! += speedX[i]!
      y[i]! += speedY[i]!
    }
    makeRoom(crowd, 0.3)
  }

  return {
    round() {
      if (warmth > COLDEST) {
        move()
        warmth *= decay
        return true
      }
      makeRoom(crowd, 0.6)
      return --left > 0
    },
    places() {
      const now = new Float32Array(2 * count)
      for (let i = 0; i < count; i++) now.set([x[i]!, y[i]!], 2 * i)
      return now
    },
  }
}

/** One spring for all ties between the same two. The share says how much of the pull the second end takes: the hub stays, the other comes. */
function springsOf(ends: Uint32Array, count: number) {
  const pairs = new Map<number, readonly [number, number]>()
  for (let e = 0; e < ends.length; e += 2) {
    const [a, b] = [ends[e]!, ends[e + 1]!]
    if (a !== b) pairs.set(Math.min(a, b) * count + Math.max(a, b), [a, b])
  }
  const degree = new Float64Array(count)
  for (const [a, b] of pairs.values()) {
    degree[a]!++
    degree[b]!++
  }
  const all = [...pairs.values()]
  return {
    degree,
    from: Uint32Array.from(all, ([a]) => a),
    to: Uint32Array.from(all, ([, b]) => b),
    strength: Float64Array.from(all, ([a, b]) => 1 / Math.min(degree[a]!, degree[b]!)),
    share: Float64Array.from(all, ([a, b]) => degree[a]! / (degree[a]! + degree[b]!)),
  }
}

/** 1: hangs together with less than a tenth as many as the largest part has. */
function strays({ from, to }: { from: Uint32Array; to: Uint32Array }, count: number): Uint8Array {
  const parent = Uint32Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!
    return i
  }
  for (let s = 0; s < from.length; s++) parent[rootOf(from[s]!)] = rootOf(to[s]!)
  const sizes = new Uint32Array(count)
  for (let i = 0; i < count; i++) sizes[rootOf(i)]!++
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  return Uint8Array.from(sizes, (_, i) => (sizes[rootOf(i)]! * 10 < largest ? 1 : 0))
}
