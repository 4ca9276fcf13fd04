import type { Scene } from './scene'

/** What is on the canvas now, for those who take it away. */
export interface Drawn {
  readonly scene: Scene
  readonly places: Float32Array
  image(): HTMLCanvasElement
}

let latest: (() => Drawn) | null = null

/** The canvas says what it draws; null when it is gone. */
export function tellDrawn(drawn: (() => Drawn) | null): void {
  latest = drawn
}

/** Null where nothing is drawn: at the start, or without WebGL. */
export const whatIsDrawn = (): Drawn | null => latest?.() ?? null
