import type { Scene } from './scene'
import type { Positions } from './place'

export interface LayoutJob {
  readonly job: number
  /** Ten numbers a node: x, y, dx, dy, old dx, old dy, mass, convergence, size, fixed. */
  readonly nodes: Float32Array
  /** Three an edge: the places of its ends in `nodes`, and its weight. */
  readonly edges: Float32Array
  readonly rounds: number
  readonly settings: Readonly<Record<string, number | boolean>>
}

export interface LayoutTick {
  readonly job: number
  readonly places: Float32Array
  readonly done: boolean
}

const FIELDS = 10

/** The matrices of a scene. Fixed things push and pull, and stay where they are. */
export function layoutJob(
  job: number,
  scene: Scene,
  positions: Positions,
  isFixed: (id: string) => boolean,
): LayoutJob {
  const nodes = new Float32Array(scene.nodes.length * FIELDS)
  const edges = new Float32Array(scene.edges.length * 3)
  scene.nodes.forEach(({ id, radius }, n) => {
    const [x, y] = positions.get(id) ?? [0, 0]
    nodes.set([x, y, 0, 0, 0, 0, 1, 1, radius, isFixed(id) ? 1 : 0], n * FIELDS)
  })
  scene.edges.forEach(({ source, target }, e) => {
    edges.set([source * FIELDS, target * FIELDS, 1], e * 3)
    nodes[source * FIELDS + 6]! += 1
    nodes[target * FIELDS + 6]! += 1
  })
  const order = scene.nodes.length
  return {
    job,
    nodes,
    edges,
    rounds: order > 400 ? 350 : 500,
    settings: {
      linLogMode: false,
      outboundAttractionDistribution: order > 150,
      adjustSizes: false,
      edgeWeightInfluence: 0,
      scalingRatio: order > 150 ? 240 : 160,
      strongGravityMode: false,
      gravity: order > 150 ? 12 : 3,
      slowDown: 1 + Math.log(Math.max(1, order)),
      barnesHutOptimize: order > 300,
      barnesHutTheta: 0.6,
    },
  }
}

/** Runs jobs in a worker, the latest only. */
export function startLayout(onTick: (places: Float32Array, done: boolean) => void) {
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  let latest = 0
  worker.onmessage = ({ data }: MessageEvent<LayoutTick>) => {
    if (data.job === latest) onTick(data.places, data.done)
  }
  return {
    run(scene: Scene, positions: Positions, isFixed: (id: string) => boolean) {
      const job = layoutJob(++latest, scene, positions, isFixed)
      worker.postMessage(job, [job.nodes.buffer, job.edges.buffer] as Transferable[])
    },
    /** Lets things be where they are now. */
    rest() {
      latest++
    },
    stop: () => worker.terminate(),
  }
}
