import { namesAbove } from '../canvas/names-above'
import { controlOf, pointAt, type Point } from '../canvas/curve'
import { cssOf, type Palette } from '../canvas/palette'
import type { Scene, SceneNode } from '../canvas/scene'
import { boundsOf } from '../canvas/gl/bounds'
import { xml } from './xml'

/** Units around the picture. */
const MARGIN = 60

/** The picture as SVG, all of it, in units of the layout: no script, no style sheet, every name a text. */
export function writeSvg(scene: Scene, places: Float32Array, palette: Palette): string {
  const { left, top, right, bottom } = boundsOf(places)
  const at = (n: number): Point => [places[2 * n]!, places[2 * n + 1]!]
  const edges = scene.edges.filter(({ alpha }) => alpha > 0.02).map((edge) => drawEdge(edge, scene, at, palette))
  const nodes = scene.nodes.map((node, n) => drawNode(node, at(n), palette))
  const above = namesAbove(scene, places)
  const labels = scene.nodes.flatMap((node, n) => {
    if (node.alpha < 0.2) return []
    const [x, y] = at(n)
    const base = above[n] ? y - node.radius - 5 : y + node.radius + 13
    return `<text x="${f(x)}" y="${f(base)}" fill="${cssOf(palette.ink)}" stroke="${cssOf(palette.paper)}" stroke-width="3" paint-order="stroke">${xml(node.label)}</text>`
  })
  const [width, height] = [right - left + 2 * MARGIN, bottom - top + 2 * MARGIN]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${f(width)}" height="${f(height)}" viewBox="${f(left - MARGIN)} ${f(top - MARGIN)} ${f(width)} ${f(height)}" font-family="system-ui, sans-serif" font-size="12" text-anchor="middle">
<rect x="${f(left - MARGIN)}" y="${f(top - MARGIN)}" width="100%" height="100%" fill="${cssOf(palette.paper)}"/>
${[...edges, ...nodes, ...labels].join('\n')}
</svg>
`
}

const f = (n: number): string => String(Math.round(n * 10) / 10)

function drawEdge(edge: Scene['edges'][number], scene: Scene, at: (n: number) => Point, palette: Palette): string {
  const [a, b] = [at(edge.source), at(edge.target)]
  const length = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]))
  const control = controlOf(a, b, edge.bow)
  const head = edge.arrow ? 5 + edge.width * 2.2 : 0
  const from = pointAt(a, control, b, Math.min(0.45, (scene.nodes[edge.source]!.radius + 2) / length))
  const tip = pointAt(a, control, b, Math.max(0.55, 1 - (scene.nodes[edge.target]!.radius + 2) / length))
  const end = pointAt(a, control, b, Math.max(0.5, 1 - (scene.nodes[edge.target]!.radius + 2 + head) / length))
  const colour = cssOf(edge.colour)
  const dash = edge.dashed ? ' stroke-dasharray="6 4"' : ''
  const through: Point = [
    control[0] + (from[0] + end[0] - a[0] - b[0]) / 2,
    control[1] + (from[1] + end[1] - a[1] - b[1]) / 2,
  ]
  const parts = [
    `<path d="M${f(from[0])} ${f(from[1])}Q${f(through[0])} ${f(through[1])} ${f(end[0])} ${f(end[1])}" fill="none" stroke="${colour}" stroke-width="${f(edge.width)}"${dash}/>`,
  ]
  if (edge.arrow) {
    const [dx, dy] = [(tip[0] - end[0]) * 0.42, (tip[1] - end[1]) * 0.42]
    parts.push(
      `<path d="M${f(tip[0])} ${f(tip[1])}L${f(end[0] - dy)} ${f(end[1] + dx)} ${f(end[0] + dy)} ${f(end[1] - dx)}z" fill="${colour}"/>`,
    )
  }
  if (edge.contested) {
    const [x, y] = pointAt(a, control, b, 0.5)
    const mark = cssOf(palette.mark)
    parts.push(
      `<circle cx="${f(x)}" cy="${f(y)}" r="5" fill="${cssOf(palette.paper)}" stroke="${mark}" stroke-width="1.4"/><path d="M${f(x - 2)} ${f(y - 2)}l4 4m0-4l-4 4" stroke="${mark}" stroke-width="1.4"/>`,
    )
  }
  return `<g opacity="${f(edge.alpha)}">${parts.join('')}</g>`
}

function drawNode(node: SceneNode, [x, y]: Point, palette: Palette): string {
  const r = node.radius
  const colour = cssOf(node.colour)
  const fill = node.hollow ? cssOf(palette.paper) : colour
  const style = `fill="${fill}" stroke="${node.hollow ? colour : cssOf(palette.paper)}" stroke-width="2" opacity="${f(node.alpha)}"`
  const path = (points: readonly Point[]) =>
    `<path d="M${points.map(([dx, dy]) => `${f(x + dx * r)} ${f(y + dy * r)}`).join('L')}z" ${style}/>`
  switch (node.shape) {
    case 'CIRCLE':
      return `<circle cx="${f(x)}" cy="${f(y)}" r="${f(r)}" ${style}/>`
    case 'BUBBLE':
      return `<circle cx="${f(x)}" cy="${f(y)}" r="${f(r)}" fill="${colour}" fill-opacity="0.2" stroke="${colour}" stroke-width="2"/>`
    case 'TRIANGLE':
      return path([
        [0, -1.05],
        [1.05, 0.8],
        [-1.05, 0.8],
      ])
    case 'SQUARE':
      return path([
        [-0.85, -0.85],
        [0.85, -0.85],
        [0.85, 0.85],
        [-0.85, 0.85],
      ])
    case 'DIAMOND':
      return path([
        [0, -1.2],
        [1.2, 0],
        [0, 1.2],
        [-1.2, 0],
      ])
    case 'HEXAGON':
      return path([
        [-1, 0],
        [-0.5, -0.87],
        [0.5, -0.87],
        [1, 0],
        [0.5, 0.87],
        [-0.5, 0.87],
      ])
  }
}
