import neo4j, { type Integer } from 'neo4j-driver'

const integers: Integer[] = []
/** As the database counts: a plain number would travel as a float. */
const integerOf = (place: number): Integer => (integers[place] ??= neo4j.int(place))

/** Values that the rows of a statement share: each is sent once, as an element of a list, and named by its place there. */
export class Places<T> {
  readonly values: T[] = []
  readonly #places = new Map<T, Integer>()

  of(value: T): Integer {
    const known = this.#places.get(value)
    if (known) return known
    const place = integerOf(this.values.length)
    this.values.push(value)
    this.#places.set(value, place)
    return place
  }
}
