import type { Work } from '../work'
import type { StepsBetween } from './steps-between'

/** From which end walks are grown. */
export interface WalkEnd {
  readonly end: number
  /** Walks go no further once they are here. */
  readonly otherEnd: number
  /** Along the steps, or against them. */
  readonly onward: boolean
}

/**
 * Which actors a walk of exactly so many steps joins to one end, grown a step at a time. Walks may revisit actors in
 * between, so this only prunes: where no walk fits, no path does.
 */
export class WalkLengths {
  readonly #steps: StepsBetween
  readonly #end: WalkEnd
  readonly #mayPass: (actor: number) => boolean
  readonly #work: Work
  /** Bit r of each actor: a walk of r steps joins it to the end. */
  readonly #lengths: Uint16Array
  #edge: number[]
  #grown = 0

  constructor(steps: StepsBetween, end: WalkEnd, actorCount: number, mayPass: (actor: number) => boolean, work: Work) {
    this.#steps = steps
    this.#end = end
    this.#mayPass = mayPass
    this.#work = work
    this.#lengths = new Uint16Array(actorCount)
    this.#lengths[end.end] = 1
    this.#edge = [end.end]
  }

  /** How many steps have been grown. */
  get grown(): number {
    return this.#grown
  }

  get isDead(): boolean {
    return this.#edge.length === 0
  }

  /** How many ties the next step has to look at. */
  costOfStep(): number {
    let cost = 0
    for (const actor of this.#edge) cost += this.#steps.degree(actor)
    return cost
  }

  /** True if a walk of exactly `steps` (at most those grown) may join the actor to the end. */
  reaches(actor: number, steps: number): boolean {
    return ((this.#lengths[actor]! >> steps) & 1) === 1
  }

  grow(): void {
    const bit = 1 << ++this.#grown
    const lengths = this.#lengths
    const { end, otherEnd, onward } = this.#end
    const next: number[] = []
    const isNew = (neighbor: number) => neighbor !== end && (lengths[neighbor]! & bit) === 0
    for (const actor of this.#edge) {
      if (actor === otherEnd || (actor !== end && !this.#mayPass(actor))) continue
      if (!this.#work.spend(1 + this.#steps.degree(actor))) break
      this.#steps.scan(actor, onward, isNew, (neighbor) => {
        if (!isNew(neighbor)) return
        lengths[neighbor]! |= bit
        next.push(neighbor)
      })
    }
    this.#edge = next
  }
}

/** Grown from both ends, where it is cheaper, until walks of `length` steps meet: a hub at one end is left alone. */
export function growTogether(fromStart: WalkLengths, toEnd: WalkLengths, length: number): void {
  while (fromStart.grown + toEnd.grown < length && !fromStart.isDead && !toEnd.isDead)
    (fromStart.costOfStep() < toEnd.costOfStep() ? fromStart : toEnd).grow()
}
