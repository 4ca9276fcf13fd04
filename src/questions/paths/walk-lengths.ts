import type { Work } from '../work'
import type { StepsBetween } from './steps-between'

/**
 * Which actors a walk of exactly so many steps joins to one end, grown a step at a time from both ends. Walks may revisit
 * actors in between, so this only prunes: where no walk fits, no path does.
 */
export class WalkLengths {
  readonly #neighbors: (actor: number) => Int32Array
  readonly #mayPass: (actor: number) => boolean
  readonly #own: number
  readonly #other: number
  readonly #work: Work
  /** Bit r of each actor: a walk of r steps joins it to the end. */
  readonly #lengths: Uint16Array
  #edge: number[]
  #steps = 0

  constructor(
    own: number,
    other: number,
    actorCount: number,
    neighbors: (actor: number) => Int32Array,
    mayPass: (actor: number) => boolean,
    work: Work,
  ) {
    this.#own = own
    this.#other = other
    this.#neighbors = neighbors
    this.#mayPass = mayPass
    this.#work = work
    this.#lengths = new Uint16Array(actorCount)
    this.#lengths[own] = 1
    this.#edge = [own]
  }

  /** How many steps have been grown. */
  get steps(): number {
    return this.#steps
  }

  /** How many actors stand that many steps away. */
  get width(): number {
    return this.#edge.length
  }

  /** True if a walk of exactly `steps` (at most those grown) may join the actor to the end. */
  reaches(actor: number, steps: number): boolean {
    return ((this.#lengths[actor]! >> steps) & 1) === 1
  }

  grow(): void {
    const bit = 1 << ++this.#steps
    const next: number[] = []
    for (const actor of this.#edge) {
      if (actor === this.#other || (actor !== this.#own && !this.#mayPass(actor))) continue
      const neighbors = this.#neighbors(actor)
      if (!this.#work.spend(1 + neighbors.length)) break
      for (const neighbor of neighbors) {
        if (neighbor === this.#own || (this.#lengths[neighbor]! & bit) !== 0) continue
        this.#lengths[neighbor]! |= bit
        next.push(neighbor)
      }
    }
    this.#edge = next
  }
}

/** The walks to `to`, grown from both ends in turn so that the crowded end is left alone: enough to look for paths of `length` steps. */
export function growTogether(fromStart: WalkLengths, toEnd: WalkLengths, length: number): void {
  while (fromStart.steps + toEnd.steps < length && fromStart.width > 0 && toEnd.width > 0)
    (fromStart.width < toEnd.width ? fromStart : toEnd).grow()
}

export function walksOf(
  steps: StepsBetween,
  from: number,
  to: number,
  actorCount: number,
  mayPass: (actor: number) => boolean,
  work: Work,
) {
  return {
    fromStart: new WalkLengths(from, to, actorCount, (actor) => steps.from(actor).actors, mayPass, work),
    toEnd: new WalkLengths(to, from, actorCount, (actor) => steps.to(actor).actors, mayPass, work),
  }
}
