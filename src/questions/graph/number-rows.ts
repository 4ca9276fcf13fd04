const FIRST_ROWS = 8

/** Rows of whole numbers, as many in each, one behind the other; there is room for more whenever one is begun. */
export class NumberRows {
  /** Row r begins at r * width. Another array once there are more rows than it has room for. */
  values: Int32Array
  length = 0

  constructor(private readonly width: number) {
    this.values = new Int32Array(width * FIRST_ROWS)
  }

  /** Begins a row; returns where its first number stands in `values`. */
  add(): number {
    const at = this.length++ * this.width
    if (at === this.values.length) {
      const wider = new Int32Array(2 * at)
      wider.set(this.values)
      this.values = wider
    }
    return at
  }
}
