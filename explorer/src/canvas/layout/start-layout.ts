import { LETTER, LONGEST_LABEL } from '../draw-labels'
import type { Positions } from '../place'
import type { Scene } from '../scene'
import type { LayoutJob, LayoutTick } from './job'

/** What a scene is laid out with. */
export interface Wanted {
  readonly scene: Scene
  readonly positions: Positions
  isFixed(id: string): boolean
  readonly aspect: number
  readonly heat: number
}

export function layoutJob(job: number, { scene, positions, isFixed, aspect, heat }: Wanted): LayoutJob {
  return {
    job,
    places: Float32Array.from(scene.nodes.flatMap(({ id }) => positions.get(id) ?? [0, 0])),
    radii: Float32Array.from(scene.nodes, ({ radius }) => radius),
    names: Float32Array.from(scene.nodes, ({ label }) => (Math.min(LONGEST_LABEL, label.length) * LETTER) / 2),
    fixed: Uint8Array.from(scene.nodes, ({ id }) => (isFixed(id) ? 1 : 0)),
    ends: Uint32Array.from(scene.edges.flatMap(({ source, target }) => [source, target])),
    aspect,
    heat,
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
    run(wanted: Wanted) {
      const job = layoutJob(++latest, wanted)
      worker.postMessage(job, [
        job.places.buffer,
        job.radii.buffer,
        job.names.buffer,
        job.fixed.buffer,
        job.ends.buffer,
      ])
    },
    /** Lets things be where they are now. */
    rest() {
      latest++
    },
    stop: () => worker.terminate(),
  }
}
