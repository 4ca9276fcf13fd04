import * as fc from 'fast-check'
import { makeForces } from '../../explorer/src/canvas/layout/forces'
import { Quadtree } from '../../explorer/src/canvas/layout/quadtree'
import { makeRoom } from '../../explorer/src/canvas/layout/room'

const jobOf = (count: number, ties: readonly (readonly [number, number])[], fixed: readonly number[] = []) => ({
  job: 1,
  places: Float32Array.from({ length: 2 * count }, (_, i) => Math.sin(i * 12.9) * 50),
  radii: new Float32Array(count).fill(8),
  names: new Float32Array(count).fill(30),
  fixed: Uint8Array.from({ length: count }, (_, i) => (fixed.includes(i) ? 1 : 0)),
  ends: Uint32Array.from(ties.flat()),
  aspect: 1.5,
  heat: 1,
})
const settle = (job: ReturnType<typeof jobOf>) => {
  const forces = makeForces(job)
  let rounds = 0
  while (forces.round() && rounds < 1_000) rounds++
  return { places: forces.places(), rounds }
}
const gap = (places: Float32Array, i: number, j: number) =>
  Math.hypot(places[2 * i]! - places[2 * j]!, places[2 * i + 1]! - places[2 * j + 1]!)

test('any graph comes to rest, finite, and no two things lie over one another', () => {
  const tie = (count: number) => fc.tuple(fc.nat(count - 1), fc.nat(count - 1))
  const graph = fc
    .integer({ min: 1, max: 25 })
    .chain((count) => fc.tuple(fc.constant(count), fc.array(tie(count), { maxLength: 50 })))
  fc.assert(
    fc.property(graph, ([count, ties]) => {
      const { places, rounds } = settle(jobOf(count, ties))
      expect(rounds).toBeLessThan(1_000)
      expect(places.every(Number.isFinite)).toBe(true)
      for (let i = 0; i < count; i++) for (let j = 0; j < i; j++) expect(gap(places, i, j)).toBeGreaterThan(16)
    }),
    { numRuns: 10 },
  )
})

test('the same graph gets the same picture', () => {
  const ties = [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
    [0, 4],
  ] as const
  expect(settle(jobOf(6, ties)).places).toEqual(settle(jobOf(6, ties)).places)
})

test('what is pinned stays where it is, to the point', () => {
  const job = jobOf(
    5,
    [
      [0, 1],
      [0, 2],
      [3, 4],
    ],
    [0, 3],
  )
  const { places } = settle(job)
  for (const i of [0, 3]) expect([places[2 * i], places[2 * i + 1]]).toEqual([job.places[2 * i], job.places[2 * i + 1]])
})

test('what is tied lies nearer than what is not', () => {
  const { places } = settle(
    jobOf(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]),
  )
  const inside = Math.max(gap(places, 0, 1), gap(places, 1, 2), gap(places, 0, 2))
  expect(inside).toBeLessThan(Math.min(gap(places, 0, 3), gap(places, 1, 4), gap(places, 2, 5)))
})

test('a tree of cells pushes nearly as its points do one by one', () => {
  const count = 300
  const x = Float64Array.from({ length: count }, (_, i) => Math.sin(i * 7.3) * 400)
  const y = Float64Array.from({ length: count }, (_, i) => Math.cos(i * 3.1) * 300)
  // Some share a place.
  for (let i = 0; i < 10; i++) [x[i], y[i]] = [5, 5]
  const charges = Float64Array.from({ length: count }, (_, i) => 1 + (i % 3))
  const tree = new Quadtree(x, y, charges)
  tree.build()
  for (const i of [0, 17, 120, 299]) {
    const exact = [0, 0]
    for (let j = 0; j < count; j++) {
      if (j === i) continue
      const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!]
      const near = Math.max(144, dx * dx + dy * dy)
      exact[0]! += (dx * charges[j]!) / near
      exact[1]! += (dy * charges[j]!) / near
    }
    const found = new Float64Array(2)
    tree.pushOn(i, 0.7, 12, found)
    expect(Math.hypot(found[0]! - exact[0]!, found[1]! - exact[1]!)).toBeLessThan(
      0.15 + 0.1 * Math.hypot(...(exact as [number, number])),
    )
  }
})

test('no name of a few things lies over another, however long', () => {
  const job = jobOf(9, [
    [0, 1],
    [0, 2],
    [0, 3],
    [0, 4],
    [0, 5],
    [5, 6],
    [5, 7],
  ])
  job.names.fill(90)
  const { places } = settle(job)
  for (let i = 0; i < 9; i++)
    for (let j = 0; j < i; j++) {
      const beside = Math.abs(places[2 * i]! - places[2 * j]!) >= 180
      const below = Math.abs(places[2 * i + 1]! - places[2 * j + 1]!) >= 40
      expect([i, j, beside || below]).toEqual([i, j, true])
    }
})

test('room is made the shorter way', () => {
  const crowd = {
    x: Float64Array.of(0, 8),
    y: Float64Array.of(0, 1),
    wide: Float64Array.of(40, 40),
    high: Float64Array.of(10, 10),
    fixed: Uint8Array.of(1, 0),
  }
  for (let round = 0; round < 60; round++) makeRoom(crowd, 0.5)
  expect([crowd.x[0], crowd.y[0], crowd.x[1]]).toEqual([0, 0, 8])
  expect(crowd.y[1]).toBeCloseTo(20, 0)
})
