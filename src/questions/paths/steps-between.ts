import { SYMMETRIC_TYPES, TIE_TYPES, type TieType } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { labelCodeOf, typeMask, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'

/** The neighbours of one actor by ascending number, and of each all the ties that lead there. */
export interface Neighbors {
  readonly actors: Int32Array
  /** Parallel to actors: ascending. */
  readonly ties: readonly (readonly number[])[]
}

export interface StepRules {
  readonly asked: Asked
  /** The kinds of tie that make a step; ties to events never do. */
  readonly types: readonly TieType[]
  /** Each tie from its subject to its object only; symmetric ones are walked both ways all the same. */
  readonly directed: boolean
  readonly admitsTie?: (tie: number) => boolean
}

const EVENT = labelCodeOf('Event')
const SYMMETRIC = typeMask(TIE_TYPES.filter((type) => SYMMETRIC_TYPES.has(type)))

/** The steps that passing ties allow, gathered for an actor when it is first met. */
export class StepsBetween {
  readonly #graph: TieGraph
  readonly #rules: StepRules
  readonly #types: number
  readonly #onward = new Map<number, Neighbors>()
  readonly #backward: Map<number, Neighbors>

  constructor(graph: TieGraph, rules: StepRules) {
    this.#graph = graph
    this.#rules = rules
    this.#types = typeMask(rules.types)
    this.#backward = rules.directed ? new Map() : this.#onward
  }

  /** Whom a step leads to. */
  from = (actor: number): Neighbors => gathered(this.#onward, actor, () => this.#gather(actor, true))

  /** From whom a step leads here. */
  to = (actor: number): Neighbors => gathered(this.#backward, actor, () => this.#gather(actor, false))

  #gather(actor: number, onward: boolean): Neighbors {
    const { outFrom, outTies, inFrom, inTies, subject, object } = this.#graph
    const byNeighbor = new Map<number, number[]>()
    const { directed } = this.#rules
    this.#collect(byNeighbor, outTies.subarray(outFrom[actor], outFrom[actor + 1]), object, directed && !onward)
    this.#collect(byNeighbor, inTies.subarray(inFrom[actor], inFrom[actor + 1]), subject, directed && onward)
    const actors = Int32Array.from(byNeighbor.keys()).sort()
    return { actors, ties: Array.from(actors, (neighbor) => byNeighbor.get(neighbor)!.sort((a, b) => a - b)) }
  }

  #collect(byNeighbor: Map<number, number[]>, ties: Int32Array, ends: Int32Array, againstDirection: boolean): void {
    const graph = this.#graph
    const types = againstDirection ? this.#types & SYMMETRIC : this.#types
    const { asked, admitsTie } = this.#rules
    for (const tie of ties) {
      const neighbor = ends[tie]!
      if (((types >> graph.tieType[tie]!) & 1) === 0 || graph.actorKind[neighbor] === EVENT) continue
      if ((admitsTie && !admitsTie(tie)) || tieAnswer(graph, tie, asked) === null) continue
      const known = byNeighbor.get(neighbor)
      if (known) known.push(tie)
      else byNeighbor.set(neighbor, [tie])
    }
  }
}

function gathered(memory: Map<number, Neighbors>, actor: number, gather: () => Neighbors): Neighbors {
  let neighbors = memory.get(actor)
  if (neighbors === undefined) memory.set(actor, (neighbors = gather()))
  return neighbors
}
