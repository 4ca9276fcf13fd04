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

/** The steps that passing ties allow. A neighbour is asked for before its tie is judged: at a hub few are wanted. */
export class StepsBetween {
  readonly #graph: TieGraph
  readonly #rules: StepRules
  readonly #types: number

  constructor(graph: TieGraph, rules: StepRules) {
    this.#graph = graph
    this.#rules = rules
    this.#types = typeMask(rules.types)
  }

  /** How many ties touch the actor: what looking around from it costs. */
  degree(actor: number): number {
    const { outFrom, inFrom } = this.#graph
    return outFrom[actor + 1]! - outFrom[actor]! + inFrom[actor + 1]! - inFrom[actor]!
  }

  /** Calls `take` with each passing tie that leads on from here (or, not onward, that leads here) and the actor at its other end. */
  scan(
    actor: number,
    onward: boolean,
    wants: (neighbor: number) => boolean,
    take: (neighbor: number, tie: number) => void,
  ): void {
    const { outFrom, outTies, inFrom, inTies, subject, object } = this.#graph
    const { directed } = this.#rules
    this.#scanEnd(outTies.subarray(outFrom[actor], outFrom[actor + 1]), object, directed && !onward, wants, take)
    this.#scanEnd(inTies.subarray(inFrom[actor], inFrom[actor + 1]), subject, directed && onward, wants, take)
  }

  /** The wanted neighbours to which a step leads on. */
  neighbors(actor: number, wants: (neighbor: number) => boolean): Neighbors {
    const byNeighbor = new Map<number, number[]>()
    this.scan(actor, true, wants, (neighbor, tie) => {
      const known = byNeighbor.get(neighbor)
      if (known) known.push(tie)
      else byNeighbor.set(neighbor, [tie])
    })
    const actors = Int32Array.from(byNeighbor.keys()).sort()
    return { actors, ties: Array.from(actors, (neighbor) => byNeighbor.get(neighbor)!.sort((a, b) => a - b)) }
  }

  #scanEnd(
    ties: Int32Array,
    ends: Int32Array,
    againstDirection: boolean,
    wants: (neighbor: number) => boolean,
    take: (neighbor: number, tie: number) => void,
  ): void {
    const graph = this.#graph
    const types = againstDirection ? this.#types & SYMMETRIC : this.#types
    const { asked, admitsTie } = this.#rules
    if (types === 0) return
    for (let i = 0; i < ties.length; i++) {
      const tie = ties[i]!
      const neighbor = ends[tie]!
      if (((types >> graph.tieType[tie]!) & 1) === 0 || graph.actorKind[neighbor] === EVENT || !wants(neighbor))
        continue
      if ((!admitsTie || admitsTie(tie)) && tieAnswer(graph, tie, asked) !== null) take(neighbor, tie)
    }
  }
}
