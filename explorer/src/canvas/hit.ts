import { growth, toScreen, type Camera, type Size } from './camera'
import { distanceTo, type Point } from './curve'
import type { Scene } from './scene'

export type Hit = { readonly of: 'node' | 'edge'; readonly index: number }

/** Pixels beside a thing or tie that still count: fingers are broader than a pointer. */
export interface Reach {
  readonly node: number
  readonly edge: number
}

/** What lies under a point of the picture: a thing, the nearest one, before a tie. Nothing is read back from the graphics card. */
export function hitAt(
  at: Point,
  scene: Scene,
  places: Float32Array,
  camera: Camera,
  size: Size,
  reach: Reach,
): Hit | null {
  const grown = growth(camera.scale)
  const screen = (n: number): Point => toScreen(camera, size, [places[2 * n]!, places[2 * n + 1]!])
  let best: { index: number; distance: number } | null = null
  scene.nodes.forEach((node, index) => {
    const [x, y] = screen(index)
    const distance = Math.hypot(at[0] - x, at[1] - y) - node.radius * grown
    if (distance <= reach.node && (best === null || distance < best.distance)) best = { index, distance }
  })
  if (best) return { of: 'node', index: (best as { index: number }).index }
  scene.edges.forEach((edge, index) => {
    if (edge.alpha < 0.05) return
    const [a, b] = [screen(edge.source), screen(edge.target)]
    const slack = reach.edge + Math.abs(edge.bow) * Math.hypot(b[0] - a[0], b[1] - a[1])
    if (at[0] < Math.min(a[0], b[0]) - slack || at[0] > Math.max(a[0], b[0]) + slack) return
    if (at[1] < Math.min(a[1], b[1]) - slack || at[1] > Math.max(a[1], b[1]) + slack) return
    const distance = distanceTo(at, a, b, edge.bow)
    if (distance <= reach.edge && (best === null || distance < best.distance)) best = { index, distance }
  })
  return best ? { of: 'edge', index: (best as { index: number }).index } : null
}
