import { growth, type Camera, type Size } from '../camera'
import type { Palette } from '../palette'
import type { Scene, SceneNode } from '../scene'
import { makeInstances, type Instances } from './instances'
import { edgeMesh, nodeMesh } from './meshes'
import { EDGE_FRAGMENT, EDGE_VERTEX, NODE_FRAGMENT, NODE_VERTEX } from './shaders'

const SHAPE_NUMBERS: Readonly<Record<SceneNode['shape'], number>> = {
  CIRCLE: 0,
  TRIANGLE: 1,
  SQUARE: 2,
  DIAMOND: 3,
  HEXAGON: 4,
  BUBBLE: 5,
}

/** What draws a scene. Nothing else of the page knows WebGL. */
export interface Painter {
  /** Takes over a scene; alphas are faded from those that were drawn before, by `fade` of `paint`. */
  load(scene: Scene, places: Float32Array, faded: number): void
  /** Things have moved: x and y of each in turn. */
  move(places: Float32Array): void
  /** Draws a frame. `fade` in 0..1 leads from the alphas before to those of the scene. */
  paint(camera: Camera, size: Size, palette: Palette, fade: number): void
  stop(): void
}

/** Undefined where there is no WebGL 2. */
export function makePainter(canvas: HTMLCanvasElement): Painter | undefined {
  const gl = canvas.getContext('webgl2', { antialias: false, alpha: true, premultipliedAlpha: true })
  if (!gl) return undefined
  const edges = makeInstances(
    gl,
    { vertex: EDGE_VERTEX, fragment: EDGE_FRAGMENT },
    { name: 'a_vertex', size: 3, ...edgeMesh() },
    [
      { name: 'a_ends', size: 4, type: 'float' },
      { name: 'a_form', size: 4, type: 'float' },
      { name: 'a_alpha', size: 2, type: 'float' },
      { name: 'a_colour', size: 4, type: 'share' },
      { name: 'a_flags', size: 4, type: 'bytes' },
    ],
  )
  const nodes = makeInstances(
    gl,
    { vertex: NODE_VERTEX, fragment: NODE_FRAGMENT },
    { name: 'a_corner', size: 2, ...nodeMesh() },
    [
      { name: 'a_at', size: 2, type: 'float' },
      { name: 'a_radius', size: 1, type: 'float' },
      { name: 'a_alpha', size: 2, type: 'float' },
      { name: 'a_colour', size: 4, type: 'share' },
      { name: 'a_flags', size: 4, type: 'bytes' },
    ],
  )
  let scene: Scene = { nodes: [], edges: [] }
  let edgeRecords = new Float32Array(0)
  let nodeRecords = new Float32Array(0)
  /** By id: what was last seen of it, to fade from. */
  let seen = new Map<string, number>()

  function load(next: Scene, places: Float32Array, faded: number): void {
    const before = new Map<string, number>()
    readAlphas(scene.edges, edgeRecords, edges, 8, faded, before)
    readAlphas(scene.nodes, nodeRecords, nodes, 3, faded, before)
    seen = before
    scene = next
    edgeRecords = new Float32Array(next.edges.length * edges.stride)
    nodeRecords = new Float32Array(next.nodes.length * nodes.stride)
    const edgeBytes = new Uint8Array(edgeRecords.buffer)
    next.edges.forEach((edge, e) => {
      const at = e * edges.stride
      edgeRecords[at + 4] = next.nodes[edge.source]!.radius
      edgeRecords[at + 5] = next.nodes[edge.target]!.radius
      edgeRecords[at + 6] = edge.width
      edgeRecords[at + 7] = edge.bow
      edgeRecords[at + 8] = seen.get(edge.id) ?? 0
      edgeRecords[at + 9] = edge.alpha
      edgeBytes.set(
        [...edge.colour, 255, edge.dashed ? 1 : 0, edge.contested ? 1 : 0, edge.arrow ? 1 : 0, 0],
        (at + 10) * 4,
      )
    })
    const nodeBytes = new Uint8Array(nodeRecords.buffer)
    next.nodes.forEach((node, n) => {
      const at = n * nodes.stride
      nodeRecords[at + 2] = node.radius
      nodeRecords[at + 3] = seen.get(node.id) ?? 0
      nodeRecords[at + 4] = node.alpha
      const flags = [SHAPE_NUMBERS[node.shape], node.hollow ? 1 : 0, node.chosen ? 1 : 0, node.pinned ? 1 : 0]
      nodeBytes.set([...node.colour, 255, ...flags], (at + 5) * 4)
    })
    move(places)
  }

  function move(places: Float32Array): void {
    scene.edges.forEach(({ source, target }, e) => {
      const at = e * edges.stride
      edgeRecords[at] = places[2 * source]!
      edgeRecords[at + 1] = places[2 * source + 1]!
      edgeRecords[at + 2] = places[2 * target]!
      edgeRecords[at + 3] = places[2 * target + 1]!
    })
    for (let n = 0; n < scene.nodes.length; n++) {
      nodeRecords[n * nodes.stride] = places[2 * n]!
      nodeRecords[n * nodes.stride + 1] = places[2 * n + 1]!
    }
    edges.fill(edgeRecords, scene.edges.length)
    nodes.fill(nodeRecords, scene.nodes.length)
  }

  gl.clearColor(0, 0, 0, 0)
  gl.enable(gl.BLEND)
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  // The driver compiles what is drawn first: an instance that is not seen has it done before there is something to wait for.
  for (const instances of [edges, nodes]) {
    instances.fill(new Float32Array(instances.stride), 1)
    instances.draw({})
    instances.fill(new Float32Array(0), 0)
  }

  return {
    load,
    move,
    paint(camera, { width, height }, palette, fade) {
      gl.viewport(0, 0, canvas.width, canvas.height)
      gl.clear(gl.COLOR_BUFFER_BIT)
      const uniforms = {
        u_camera: [camera.x, camera.y, camera.scale],
        u_size: [width, height],
        u_growth: [growth(camera.scale)],
        u_fade: [fade],
        u_paper: palette.paper.map((c) => c / 255),
        u_ink: palette.ink.map((c) => c / 255),
        u_mark: palette.mark.map((c) => c / 255),
      }
      edges.draw(uniforms)
      nodes.draw(uniforms)
    },
    stop: () => gl.getExtension('WEBGL_lose_context')?.loseContext(),
  }
}

/** The alphas that are seen now, `faded` of the way from the one to the other. */
function readAlphas(
  elements: readonly { readonly id: string }[],
  records: Float32Array,
  { stride }: Instances,
  place: number,
  faded: number,
  into: Map<string, number>,
): void {
  elements.forEach(({ id }, index) => {
    const [from, to] = [records[index * stride + place]!, records[index * stride + place + 1]!]
    into.set(id, from + (to - from) * faded)
  })
}
