import type { TieType } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { typeCodeOf, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import { completeness, type Completeness } from '../work'

export type CommonRelation = 'BACKERS' | 'BACKED' | 'ATTACKERS' | 'ATTACKED' | 'RIVALS'

interface RelationRule {
  readonly type: TieType
  /** At which end of the tie the shared actor stands. */
  readonly shared: 'SUBJECT' | 'OBJECT' | 'EITHER'
}

export const COMMON_RELATIONS: Readonly<Record<CommonRelation, RelationRule>> = {
  BACKERS: { type: 'BACKS', shared: 'SUBJECT' },
  BACKED: { type: 'BACKS', shared: 'OBJECT' },
  ATTACKERS: { type: 'ATTACKED', shared: 'SUBJECT' },
  ATTACKED: { type: 'ATTACKED', shared: 'OBJECT' },
  RIVALS: { type: 'RIVAL_OF', shared: 'EITHER' },
}

export interface CommonQuestion {
  /** At least two, all different. */
  readonly of: readonly number[]
  readonly relation: CommonRelation
  /** Each tie answers for the time asked by itself: no day in common is asked beyond that. */
  readonly asked: Asked
  readonly admitsActor?: (actor: number) => boolean
  readonly admitsTie?: (tie: number) => boolean
  readonly limit: number
}

export interface Shared {
  readonly actor: number
  /** All its ties of the relation to those asked about, in order of id. */
  readonly ties: readonly number[]
}

export interface Common extends Completeness {
  /** Those who stand in the relation to every one asked about, in order of id. */
  readonly shared: readonly Shared[]
  /** Of all, when the limit cut the list. */
  readonly totalCount: number
}

export function findCommon(
  graph: TieGraph,
  { of, relation, asked, admitsActor, admitsTie, limit }: CommonQuestion,
): Common {
  const { type, shared } = COMMON_RELATIONS[relation]
  const code = typeCodeOf(type)
  const tiesByActor = new Map<number, { metBy: number; ties: number[] }>()
  of.forEach((named, turn) => {
    const meet = (ties: Int32Array, ends: Int32Array) => {
      for (const tie of ties) {
        if (graph.tieType[tie] !== code || (admitsTie && !admitsTie(tie)) || tieAnswer(graph, tie, asked) === null)
          continue
        const actor = ends[tie]!
        const met = tiesByActor.get(actor)
        if (turn === 0 && met === undefined) tiesByActor.set(actor, { metBy: 1, ties: [tie] })
        else if (met !== undefined && met.metBy >= turn) {
          met.metBy = turn + 1
          met.ties.push(tie)
        }
      }
    }
    if (shared !== 'OBJECT') meet(graph.inTies.subarray(graph.inFrom[named], graph.inFrom[named + 1]), graph.subject)
    if (shared !== 'SUBJECT') meet(graph.outTies.subarray(graph.outFrom[named], graph.outFrom[named + 1]), graph.object)
  })
  const found = [...tiesByActor]
    .filter(([actor, { metBy }]) => metBy === of.length && (!admitsActor || admitsActor(actor)))
    .sort(([a], [b]) => a - b)
    .map(([actor, { ties }]) => ({ actor, ties: ties.sort((a, b) => a - b) }))
  return {
    ...completeness(found.length > limit ? 'LIST_LIMIT' : null),
    shared: found.slice(0, limit),
    totalCount: found.length,
  }
}
