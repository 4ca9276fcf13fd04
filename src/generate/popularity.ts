import { shuffled, type Random } from './random'

/** The actor of rank r gets a share proportional to (r + 1) ** -EXPONENT: few hubs, and a median actor of a few ties. */
const EXPONENT = 0.75

/** A power law over actors, in an order of its own: how often each is picked. */
export class Popularity {
  readonly #weights: Float64Array
  /** Sums of the weights up to each actor. */
  readonly #sums: Float64Array

  constructor(actors: number, random: Random, factorOf: (actor: number) => number = () => 1) {
    const ranks = shuffled(actors, random)
    this.#weights = Float64Array.from(ranks, (rank, actor) => (rank + 1) ** -EXPONENT * factorOf(actor))
    this.#sums = new Float64Array(actors)
    this.#weights.reduce((sum, weight, actor) => (this.#sums[actor] = sum + weight), 0)
  }

  /** 0..1; all shares together are 1. */
  share(actor: number): number {
    return this.#weights[actor]! / this.#sums.at(-1)!
  }

  pick(random: Random): number {
    const wanted = random.unit() * this.#sums.at(-1)!
    let [low, high] = [0, this.#sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sums[middle]! > wanted) high = middle
      else low = middle + 1
    }
    return low
  }
}
