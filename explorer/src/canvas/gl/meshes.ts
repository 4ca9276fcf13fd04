const SEGMENTS = 16

/** A tie: a ribbon of segments, three corners of a head, four of a mark; each vertex says which part, how far along, which side. */
export function edgeMesh(): { mesh: number[]; indices: number[] } {
  const mesh: number[] = []
  const indices: number[] = []
  for (let i = 0; i <= SEGMENTS; i++) {
    mesh.push(0, i / SEGMENTS, -1, 0, i / SEGMENTS, 1)
    const at = 2 * i
    if (i < SEGMENTS) indices.push(at, at + 1, at + 2, at + 1, at + 3, at + 2)
  }
  const head = mesh.length / 3
  mesh.push(1, 1, 0, 1, 0, -1, 1, 0, 1)
  indices.push(head, head + 1, head + 2)
  const mark = mesh.length / 3
  mesh.push(2, -1, -1, 2, 1, -1, 2, 1, 1, 2, -1, 1)
  indices.push(mark, mark + 1, mark + 2, mark, mark + 2, mark + 3)
  return { mesh, indices }
}

/** A thing: a square. */
export const nodeMesh = (): { mesh: number[]; indices: number[] } => ({
  mesh: [-1, -1, 1, -1, 1, 1, -1, 1],
  indices: [0, 1, 2, 0, 2, 3],
})
