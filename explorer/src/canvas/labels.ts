/** A label that wants to be shown: its box in pixels, and how much it wants. */
export interface Wish {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly rank: number
}

/** Most labels at once: more could not be read. */
const MOST = 160
const CELL = 48

/**
 * Which labels are shown so that none lies over another. Those shown already come first, so that moving about makes none flicker;
 * then by rank, then by id.
 */
export function chooseLabels(wishes: readonly Wish[], shown: ReadonlySet<string>): Set<string> {
  const held = 1_000_000
  const score = (wish: Wish) => wish.rank + (shown.has(wish.id) && wish.rank > 0 ? held : 0)
  const order = [...wishes].sort((a, b) => score(b) - score(a) || (a.id < b.id ? -1 : 1))
  const cells = new Map<number, Wish[]>()
  const chosen = new Set<string>()
  for (const wish of order) {
    if (chosen.size >= MOST) break
    const covered: number[] = []
    let free = true
    for (let column = Math.floor(wish.left / CELL); free && column * CELL <= wish.left + wish.width; column++)
      for (let row = Math.floor(wish.top / CELL); free && row * CELL <= wish.top + wish.height; row++) {
        const cell = column * 100_003 + row
        covered.push(cell)
        free = !cells.get(cell)?.some((other) => overlap(wish, other))
      }
    if (!free) continue
    chosen.add(wish.id)
    for (const cell of covered) {
      const there = cells.get(cell)
      if (there) there.push(wish)
      else cells.set(cell, [wish])
    }
  }
  return chosen
}

const overlap = (a: Wish, b: Wish): boolean =>
  a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height
