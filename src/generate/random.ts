/**
 * A stream of random numbers that is the same on every machine: sfc32 (PractRand's small fast counting generator), started
 * from a seed and the number of a stream, so that each actor's part can be made by itself, in any order.
 */
export class Random {
  #a: number
  #b: number
  #c: number
  #counter = 1

  constructor(seed: number, stream: number) {
    this.#a = seed | 0
    this.#b = (seed / 2 ** 32) | 0
    this.#c = stream | 0
    for (let i = 0; i < 15; i++) this.#next()
  }

  /** 0 ≤ x < 1 */
  unit(): number {
    return this.#next() / 2 ** 32
  }

  /** A whole number, both ends inside. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.unit() < probability
  }

  oneOf<T>(values: readonly T[]): T {
    return values[Math.floor(this.unit() * values.length)]!
  }

  /** One of the keys, as often as its share says. */
  weighted<T>(shares: readonly (readonly [T, number])[]): T {
    let left = this.unit() * shares.reduce((sum, [, share]) => sum + share, 0)
    for (const [value, share] of shares) if ((left -= share) < 0) return value
    return shares.at(-1)![0]
  }

  #next(): number {
    const result = (this.#a + this.#b + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result
    this.#c |= 0
    return result >>> 0
  }
}

/** The numbers 0..size-1 in a random order (Fisher and Yates). */
export function shuffled(size: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, number) => number)
  for (let i = size - 1; i > 0; i--) {
    const other = random.between(0, i)
    const swapped = order[i]!
    order[i] = order[other]!
    order[other] = swapped
  }
  return order
}
