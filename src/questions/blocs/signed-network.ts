import type { TieType } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { labelCodeOf, typeMask, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'

/** Ties that hold a camp together. COMMANDS counts as membership does: who is commanded stands with the commander. */
export const POSITIVE_TYPES: readonly TieType[] = ['BACKS', 'COMMANDS', 'MEMBER_OF', 'ALLIED_WITH']
/** Ties that set camps apart. */
export const NEGATIVE_TYPES: readonly TieType[] = ['RIVAL_OF', 'FOUGHT', 'ATTACKED']

const POSITIVE = typeMask(POSITIVE_TYPES)
const NEGATIVE = typeMask(NEGATIVE_TYPES)
const EVENT = labelCodeOf('Event')

/** Ties with a sign that answer for a time. Kinds of tie without a sign (talks, accusations) take no part. */
export interface SignedNetwork {
  readonly ties: readonly number[]
  /** Parallel to ties: 1 or -1. */
  readonly signs: readonly number[]
  /** Actors with a signed tie, by ascending number. */
  readonly actors: readonly number[]
  /** Of each actor its neighbours, with the sum of the signs of the ties between the two. */
  readonly neighbors: ReadonlyMap<number, ReadonlyMap<number, number>>
}

export interface SignedQuestion {
  readonly types: readonly TieType[]
  readonly asked: Asked
  readonly admitsTie?: (tie: number) => boolean
  readonly admitsActor?: (actor: number) => boolean
}

export function signedNetwork(
  graph: TieGraph,
  { types, asked, admitsTie, admitsActor }: SignedQuestion,
): SignedNetwork {
  const mask = typeMask(types) & (POSITIVE | NEGATIVE)
  const ties: number[] = []
  const signs: number[] = []
  const neighbors = new Map<number, Map<number, number>>()
  const join = (a: number, b: number, sign: number) => {
    let of = neighbors.get(a)
    if (!of) neighbors.set(a, (of = new Map()))
    of.set(b, (of.get(b) ?? 0) + sign)
  }
  for (let tie = 0; tie < graph.tieIds.length; tie++) {
    const type = graph.tieType[tie]!
    const [a, b] = [graph.subject[tie]!, graph.object[tie]!]
    if (((mask >> type) & 1) === 0 || graph.actorKind[b] === EVENT) continue
    if (admitsActor && (!admitsActor(a) || !admitsActor(b))) continue
    if ((admitsTie && !admitsTie(tie)) || tieAnswer(graph, tie, asked) === null) continue
    const sign = (POSITIVE >> type) & 1 ? 1 : -1
    ties.push(tie)
    signs.push(sign)
    join(a, b, sign)
    join(b, a, sign)
  }
  return { ties, signs, actors: [...neighbors.keys()].sort((a, b) => a - b), neighbors }
}
