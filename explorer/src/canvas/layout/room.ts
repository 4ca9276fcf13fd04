/** Things and the room that each needs around it: an ellipse, broader than high, since its name stands below it. */
export interface Crowd {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Half the height that each needs. */
  readonly room: Float64Array
  readonly fixed: Uint8Array
}

/** How much broader than high: names are long. */
export const BROADER = 1.5

/**
 * Moves those apart that stand in one another's room, `share` (0..1) of what is missing. Only neighbours are looked at, by a grid: a
 * round costs as much as there are things.
 */
export function makeRoom({ x, y, room, fixed }: Crowd, share: number): void {
  const count = x.length
  const high = 2 * room.reduce((most, one) => Math.max(most, one), 1)
  const broad = high * BROADER
  const cells = new Map<number, number[]>()
  const columnOf = (i: number) => Math.floor(x[i]! / broad)
  const rowOf = (i: number) => Math.floor(y[i]! / high)
  const cellOf = (column: number, row: number) => column * 65_537 + row
  for (let i = 0; i < count; i++) {
    const cell = cellOf(columnOf(i), rowOf(i))
    const there = cells.get(cell)
    if (there) there.push(i)
    else cells.set(cell, [i])
  }
  for (let i = 0; i < count; i++) {
    const [column, row] = [columnOf(i), rowOf(i)]
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++) for (const j of cells.get(cellOf(c, r)) ?? []) if (j > i) part(i, j)
  }

  function part(i: number, j: number): void {
    if (fixed[i] && fixed[j]) return
    const needed = room[i]! + room[j]!
    let [dx, dy] = [(x[i]! - x[j]!) / BROADER, y[i]! - y[j]!]
    let distance = Math.hypot(dx, dy)
    if (distance >= needed) return
    // At one place: by their numbers, so that the same graph gets the same picture.
    if (distance < 1e-6) [dx, dy, distance] = [Math.cos(i * 2.4 + j) / 1e3, Math.sin(i * 2.4 + j) / 1e3, 1e-3]
    const move = ((needed - distance) / distance) * share
    // The larger one goes less far.
    const mine = fixed[i] ? 0 : fixed[j] ? 1 : room[j]! / needed
    x[i]! += dx * BROADER * move * mine
    y[i]! += dy * move * mine
    x[j]! -= dx * BROADER * move * (1 - mine)
    y[j]! -= dy * move * (1 - mine)
  }
}
