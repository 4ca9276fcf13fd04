/** Values that the rows of a statement share: each is sent once, as an element of a list, and named by its place there, from 0. */
export class Places<T> {
  readonly values: T[] = []
  readonly #places = new Map<T, number>()

  of(value: T): number {
    const known = this.#places.get(value)
    if (known !== undefined) return known
    const place = this.values.length
    this.values.push(value)
    this.#places.set(value, place)
    return place
  }

  /** Null for null. */
  ofOptional(value: T | null): number | null {
    return value === null ? null : this.of(value)
  }
}
