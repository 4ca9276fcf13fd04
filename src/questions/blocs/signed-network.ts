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
  /** The neighbours of actor a are neighbors[neighborsFrom[a] .. neighborsFrom[a + 1] - 1], ascending, each once. */
  readonly neighborsFrom: Int32Array
  readonly neighbors: Int32Array
  /** Parallel to neighbors: the sum of the signs of the ties between the two. */
  readonly pulls: Int32Array
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
  for (let tie = 0; tie < graph.tieIds.length; tie++) {
    const type = graph.tieType[tie]!
    const [a, b] = [graph.subject[tie]!, graph.object[tie]!]
    if (((mask >> type) & 1) === 0 || graph.actorKind[b] === EVENT) continue
    if (admitsActor && (!admitsActor(a) || !admitsActor(b))) continue
    if ((admitsTie && !admitsTie(tie)) || tieAnswer(graph, tie, asked) === null) continue
    const sign = (POSITIVE >> type) & 1 ? 1 : -1
    ties.push(tie)
    signs.push(sign)
  }
  return { ties, signs, ...neighborhoods(graph, ties, signs) }
}

/** Who is joined with whom, packed. */
function neighborhoods(
  { subject, object, actorIds }: TieGraph,
  ties: readonly number[],
  signs: readonly number[],
): Pick<SignedNetwork, 'actors' | 'neighborsFrom' | 'neighbors' | 'pulls'> {
  const count = actorIds.length
  const begin = new Int32Array(count + 1)
  for (const tie of ties) {
    begin[subject[tie]! + 1]!++
    begin[object[tie]! + 1]!++
  }
  for (let actor = 0; actor < count; actor++) begin[actor + 1]! += begin[actor]!
  // Who is at the other end, and in the last bit whether the tie binds: sorting brings the ties between two together.
  const ends = new Int32Array(2 * ties.length)
  const next = begin.slice()
  for (const [i, tie] of ties.entries()) {
    const binds = signs[i]! > 0 ? 1 : 0
    ends[next[subject[tie]!]!++] = object[tie]! * 2 + binds
    ends[next[object[tie]!]!++] = subject[tie]! * 2 + binds
  }
  const actors: number[] = []
  const neighborsFrom = new Int32Array(count + 1)
  const neighbors = new Int32Array(ends.length)
  const pulls = new Int32Array(ends.length)
  let filled = 0
  for (let actor = 0; actor < count; actor++) {
    const own = ends.subarray(begin[actor], begin[actor + 1]).sort()
    if (own.length > 0) actors.push(actor)
    for (const end of own) {
      const neighbor = end >> 1
      if (filled === neighborsFrom[actor]! || neighbors[filled - 1] !== neighbor) neighbors[filled++] = neighbor
      pulls[filled - 1]! += end & 1 ? 1 : -1
    }
    neighborsFrom[actor + 1] = filled
  }
  return { actors, neighborsFrom, neighbors: neighbors.subarray(0, filled), pulls: pulls.subarray(0, filled) }
}
