/** Things and the room that each needs around it: a box, since its name stands below it. */
export interface Crowd {
  readonly x: Float64Array
  readonly y: Float64Array
  /** Half the width, and half the height, that each needs. */
  readonly wide: Float64Array
  readonly high: Float64Array
  readonly fixed: Uint8Array
}

/**
 * Moves those apart that stand in one another's room, `share` (0..1) of what is missing, the shorter way. Only neighbours are looked at,
 * by a grid: a round costs as much as there are things.
 */
export function makeRoom({ x, y, wide, high, fixed }: Crowd, share: number): void {
  const count = x.length
  const width = 2 * wide.reduce((most, one) => Math.max(most, one), 1)
  const height = 2 * high.reduce((most, one) => Math.max(most, one), 1)
  const columnOf = (i: number) => Math.floor(x[i]! / width)
  const rowOf = (i: number) => Math.floor(y[i]! / height)
  const cellOf = (column: number, row: number) => column * 65_537 + row
  /** By cell the last thing in it, and by thing the one before it in the same cell. */
  const last = new Map<number, number>()
  const before = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const cell = cellOf(columnOf(i), rowOf(i))
    before[i] = last.get(cell) ?? -1
    last.set(cell, i)
  }
  for (let i = 0; i < count; i++) {
    const [column, row] = [columnOf(i), rowOf(i)]
    for (let c = column - 1; c <= column + 1; c++)
      for (let r = row - 1; r <= row + 1; r++)
        for (let j = last.get(cellOf(c, r)) ?? -1; j > i; j = before[j]!) part(i, j)
  }

  function part(i: number, j: number): void {
    if (fixed[i] && fixed[j]) return
    const [dx, dy] = [x[i]! - x[j]!, y[i]! - y[j]!]
    const overX = wide[i]! + wide[j]! - Math.abs(dx)
    const overY = high[i]! + high[j]! - Math.abs(dy)
    if (overX <= 0 || overY <= 0) return
    // The larger one goes less far.
    const mine = fixed[i] ? 0 : fixed[j] ? 1 : high[j]! / (high[i]! + high[j]!)
    const [axis, over, d] = overX < overY ? [x, overX, dx] : [y, overY, dy]
    // At one place: by their numbers, so that the same graph gets the same picture.
    const move = (d > 0 || (d === 0 && i % 2 === 0) ? over : -over) * share
    axis[i]! += move * mine
    axis[j]! -= move * (1 - mine)
  }
}
