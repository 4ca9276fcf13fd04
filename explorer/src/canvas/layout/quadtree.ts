/** Halvings after which points that still share a cell are taken for one place. */
const DEEPEST = 24
const NONE = -1

/**
 * Points in cells that are cut in four until each is alone, so that far ones push as one (Barnes and Hut, 1986: a round costs
 * n log n). Built anew for each round, in arrays that are kept.
 */
export class Quadtree {
  /** Four a cell: the number of a cell, or -2 - the number of a point, or NONE. */
  private children: Int32Array
  private width: Float64Array
  private charge: Float64Array
  private middleX: Float64Array
  private middleY: Float64Array
  /** Points at one place hang on one another. */
  private readonly beside: Int32Array
  private readonly stack: number[] = []
  private cells = 0

  constructor(
    private readonly x: Float64Array,
    private readonly y: Float64Array,
    private readonly charges: Float64Array,
  ) {
    const room = Math.max(16, 2 * x.length)
    this.children = new Int32Array(4 * room)
    this.width = new Float64Array(room)
    this.charge = new Float64Array(room)
    this.middleX = new Float64Array(room)
    this.middleY = new Float64Array(room)
    this.beside = new Int32Array(x.length)
  }

  build(): void {
    const { x, y } = this
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < x.length; i++) {
      left = Math.min(left, x[i]!)
      right = Math.max(right, x[i]!)
      top = Math.min(top, y[i]!)
      bottom = Math.max(bottom, y[i]!)
    }
    const width = Math.max(1, right - left, bottom - top)
    this.cells = 0
    this.beside.fill(NONE)
    this.newCell(width)
    for (let i = 0; i < x.length; i++) this.insert(i, left, top, width)
    this.weigh()
  }

  /** What the charges of all others do at point `i`, for distances from `least` on: added to `into`, x and y. `theta`: how far is far. */
  pushOn(i: number, theta: number, least: number, into: Float64Array): void {
    const { x, y, charges, children, stack } = this
    const [px, py] = [x[i]!, y[i]!]
    stack.length = 0
    stack.push(0)
    while (stack.length > 0) {
      const cell = stack.pop()!
      const [dx, dy] = [px - this.middleX[cell]!, py - this.middleY[cell]!]
      const squared = dx * dx + dy * dy
      const width = this.width[cell]!
      if (width * width < theta * theta * squared) {
        const force = this.charge[cell]! / squared
        into[0]! += dx * force
        into[1]! += dy * force
        continue
      }
      for (let quarter = 4 * cell; quarter < 4 * cell + 4; quarter++) {
        const child = children[quarter]!
        if (child >= 0) stack.push(child)
        else
          for (let j = child === NONE ? NONE : -2 - child; j !== NONE; j = this.beside[j]!) {
            if (j === i) continue
            const [ex, ey] = [px - x[j]!, py - y[j]!]
            const near = Math.max(least * least, ex * ex + ey * ey)
            into[0]! += (ex * charges[j]!) / near
            into[1]! += (ey * charges[j]!) / near
          }
      }
    }
  }

  private insert(point: number, left: number, top: number, width: number): void {
    const { x, y } = this
    let cell = 0
    for (let depth = 0; ; depth++) {
      width /= 2
      const [onRight, below] = [x[point]! >= left + width, y[point]! >= top + width]
      if (onRight) left += width
      if (below) top += width
      const quarter = 4 * cell + (onRight ? 1 : 0) + (below ? 2 : 0)
      const child = this.children[quarter]!
      if (child >= 0) {
        cell = child
        continue
      }
      if (child === NONE || depth >= DEEPEST) {
        this.beside[point] = child === NONE ? NONE : -2 - child
        this.children[quarter] = -2 - point
        return
      }
      // Somebody is there: a smaller cell takes both.
      const other = -2 - child
      const smaller = this.newCell(width)
      this.children[quarter] = smaller
      const half = width / 2
      const place = (x[other]! >= left + half ? 1 : 0) + (y[other]! >= top + half ? 2 : 0)
      this.children[4 * smaller + place] = child
      cell = smaller
    }
  }

  private newCell(width: number): number {
    if (this.cells === this.width.length) this.grow()
    const cell = this.cells++
    this.width[cell] = width
    this.children.fill(NONE, 4 * cell, 4 * cell + 4)
    return cell
  }

  private grow(): void {
    const larger = <T extends Int32Array | Float64Array>(array: T): T => {
      const copy = new (array.constructor as new (length: number) => T)(2 * array.length)
      copy.set(array as never)
      return copy
    }
    this.children = larger(this.children)
    this.width = larger(this.width)
    this.charge = larger(this.charge)
    this.middleX = larger(this.middleX)
    this.middleY = larger(this.middleY)
  }

  /** The charge of each cell and its middle, the smallest first: a cell is made after the one around it. */
  private weigh(): void {
    const { x, y, charges } = this
    for (let cell = this.cells - 1; cell >= 0; cell--) {
      let [sum, sumX, sumY] = [0, 0, 0]
      for (let quarter = 4 * cell; quarter < 4 * cell + 4; quarter++) {
        const child = this.children[quarter]!
        if (child >= 0) {
          sum += this.charge[child]!
          sumX += this.charge[child]! * this.middleX[child]!
          sumY += this.charge[child]! * this.middleY[child]!
        } else
          for (let j = child === NONE ? NONE : -2 - child; j !== NONE; j = this.beside[j]!) {
            sum += charges[j]!
            sumX += charges[j]! * x[j]!
            sumY += charges[j]! * y[j]!
          }
      }
      this.charge[cell] = sum
      this.middleX[cell] = sum > 0 ? sumX / sum : 0
      this.middleY[cell] = sum > 0 ? sumY / sum : 0
    }
  }
}
