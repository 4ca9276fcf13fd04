/** What is to be laid out, in arrays that a worker can be handed. Units are those of the layout: pixels at scale 1. */
export interface LayoutJob {
  readonly job: number
  /** x and y of each thing in turn: where it begins. */
  readonly places: Float32Array
  /** How large each is drawn. */
  readonly radii: Float32Array
  /** Half as broad as its name is written. */
  readonly names: Float32Array
  /** 1: it pushes and pulls, and stays where it is. */
  readonly fixed: Uint8Array
  /** The numbers of both ends of each tie in turn. */
  readonly ends: Uint32Array
  /** Width of the picture over its height: the layout takes the same form. */
  readonly aspect: number
  /** 0..1: how far things may go from where they begin. */
  readonly heat: number
}

/** Where things are by now. */
export interface LayoutTick {
  readonly job: number
  readonly places: Float32Array
  readonly done: boolean
}
