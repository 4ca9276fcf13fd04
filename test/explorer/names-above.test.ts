import { namesAbove } from '../../explorer/src/canvas/names-above'
import { LIGHT } from '../../explorer/src/canvas/palette'
import type { Scene, SceneEdge, SceneNode } from '../../explorer/src/canvas/scene'

const node = (id: string): SceneNode => ({
  id,
  label: id,
  shape: 'CIRCLE',
  colour: LIGHT.ink,
  radius: 10,
  alpha: 1,
  hollow: false,
  chosen: false,
  pinned: false,
  rank: 1,
  stands: { for: 'thing' },
})
const edge = (source: number, target: number, more: Partial<SceneEdge> = {}): SceneEdge => ({
  id: `${source}-${target}`,
  source,
  target,
  width: 2,
  colour: LIGHT.ink,
  alpha: 1,
  dashed: false,
  contested: false,
  arrow: true,
  bow: 0,
  line: null,
  ...more,
})
/** The middle, and things above, below, to the right and straight below it. */
const NAMES = ['middle', 'above', 'below', 'right', 'low']
const PLACES = [0, 0, 10, -100, -60, 90, 100, 20, 0, 200]
const middle = (...edges: SceneEdge[]): number | undefined => {
  const scene: Scene = { nodes: NAMES.map(node), edges }
  return namesAbove(scene, PLACES)[0]
}

test.each<readonly [string, readonly SceneEdge[], number]>([
  ['below, where nothing comes in', [edge(0, 2)], 0],
  ['above, where an arrow comes in from below', [edge(2, 0)], 1],
  ['below, where an arrow comes in from above', [edge(1, 0)], 0],
  ['below, where one comes in from either side', [edge(1, 0), edge(2, 0)], 0],
  ['above, where more come in from below', [edge(1, 0), edge(2, 0), edge(4, 0)], 1],
  ['below, where one comes in from beside', [edge(3, 0)], 0],
  ['below, where the tie has no head', [edge(2, 0, { arrow: false })], 0],
  ['below, where the tie is not seen', [edge(2, 0, { alpha: 0 })], 0],
  ['below, where a bow brings the arrow in from beside', [edge(4, 0, { bow: 0.9 })], 0],
  ['below, where there are too many ties', Array.from({ length: 401 }, () => edge(2, 0)), 0],
])('a name stands %s', (_, edges, above) => expect(middle(...edges)).toBe(above))
