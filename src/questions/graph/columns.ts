/** Bytes of a buffer that columns share. */
const BUFFER_BYTES = 4_096
/** Bytes that V8 puts into the object itself (`typed_array_max_size_in_heap`). */
const IN_OBJECT_BYTES = 64

/**
 * Columns of numbers, all zero. Short ones are cut from a buffer that they share: to make one of its own for each takes several times
 * as long as to fill it, and a graph has some thirty.
 */
export class Columns {
  private buffer: ArrayBuffer | undefined
  private used = 0

  readonly uint8 = (length: number): Uint8Array => this.cut(Uint8Array, length)
  readonly uint16 = (length: number): Uint16Array => this.cut(Uint16Array, length)
  readonly int32 = (length: number): Int32Array => this.cut(Int32Array, length)
  readonly float64 = (length: number): Float64Array => this.cut(Float64Array, length)

  private cut<C>(
    kind: {
      new (length: number): C
      new (buffer: ArrayBuffer, from: number, length: number): C
      readonly BYTES_PER_ELEMENT: number
    },
    length: number,
  ): C {
    const bytes = length * kind.BYTES_PER_ELEMENT
    if (bytes <= IN_OBJECT_BYTES || bytes > BUFFER_BYTES / 4) return new kind(length)
    if (!this.buffer || this.used + bytes > BUFFER_BYTES) {
      this.buffer = new ArrayBuffer(BUFFER_BYTES)
      this.used = 0
    }
    const column = new kind(this.buffer, this.used, length)
    // Every column begins where any kind of number may.
    this.used += Math.ceil(bytes / 8) * 8
    return column
  }
}
