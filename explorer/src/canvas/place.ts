/** Positions in units of the layout, x and y of each thing in turn. */
export type Positions = Map<string, readonly [x: number, y: number]>

interface Ends {
  readonly source: string
  readonly target: string
}

/** Units between neighbours that the layout tends to. */
const NEAR = 110

/**
 * Places what has no place yet: beside its neighbours that have one, else in a disc beside all that is there. The same names get the
 * same places; what has a place keeps it.
 */
export function placeNew(ids: readonly string[], edges: readonly Ends[], placed: Positions): Positions {
  const missing = ids.filter((id) => !placed.has(id))
  if (missing.length === 0) return placed
  const positions: Positions = new Map(placed)
  const neighbours = new Map<string, string[]>()
  for (const { source, target } of edges) {
    neighbours.set(source, [...(neighbours.get(source) ?? []), target])
    neighbours.set(target, [...(neighbours.get(target) ?? []), source])
  }
  const there = ids.flatMap((id) => placed.get(id) ?? [])
  const right = there.length ? Math.max(...ids.flatMap((id) => placed.get(id)?.[0] ?? [])) : 0
  const alone = there.length === 0
  const radius = NEAR * 0.55 * Math.sqrt(missing.length)
  // The best connected first: they take the middle, and the others find them placed.
  const order = [...missing].sort((a, b) => (neighbours.get(b)?.length ?? 0) - (neighbours.get(a)?.length ?? 0))
  order.forEach((id, index) => {
    const beside = (neighbours.get(id) ?? []).flatMap((other) => {
      const at = positions.get(other)
      return at ? [at] : []
    })
    const [spin, stretch] = [turnOf(id), turnOf(`${id}~`)]
    if (beside.length > 0 && !(alone && missing.length > 150)) {
      const x = beside.reduce((sum, at) => sum + at[0], 0) / beside.length
      const y = beside.reduce((sum, at) => sum + at[1], 0) / beside.length
      const away = NEAR * (0.6 + 0.6 * stretch)
      positions.set(id, [x + Math.cos(spin * 2 * Math.PI) * away, y + Math.sin(spin * 2 * Math.PI) * away])
    } else {
      // A sunflower: evenly spread, the first in the middle.
      const out = radius * Math.sqrt(index / missing.length)
      const angle = index * 2.399963
      const x = alone ? 0 : right + NEAR + radius
      positions.set(id, [x + Math.cos(angle) * out, Math.sin(angle) * out])
    }
  })
  return positions
}

/** A number in 0..1 that looks like chance and is the same for the same text (FNV-1a). */
export function turnOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x2c1b3c6d)
  hash ^= hash >>> 13
  return (hash >>> 0) / 2 ** 32
}
