declare module 'graphology-layout-forceatlas2/iterate' {
  /** One round: moves what is not fixed in `nodes`. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ): unknown
}
