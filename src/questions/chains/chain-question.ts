import type { TieType } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { labelMask, typeMask, type NodeLabel, type TieGraph } from '../graph/tie-graph'

/** Along which ties, and through whom, chains may run. */
export interface ChainRules {
  readonly asked: Asked
  /** Kinds that may stand in between. */
  readonly via: readonly NodeLabel[]
  /** BACKS, and perhaps COMMANDS and MEMBER_OF (which is read upward: the organisation stands above its member). */
  readonly through: readonly TieType[]
  readonly maxHops: number
  /** Whom, besides those that the question names, a chain may touch; undefined: anyone. */
  readonly admitsActor?: (actor: number) => boolean
  /** Ties that the rest of the filter lets pass; undefined: all of the graph. */
  readonly admitsTie?: (tie: number) => boolean
  /** False: each tie answers by itself, whether or not they held together. Only to tell why there is no answer. */
  readonly together?: boolean
}

/** Whether chains are followed from an actor up to those behind it, or down to those it stands behind. */
export type Way = 'UP' | 'DOWN'

/** One step of a walk: calls `visit` with each tie that leads on, and the actor it leads to, by ascending tie; false stops it. */
export type Steps = (actor: number, visit: (tie: number, next: number) => boolean) => boolean

/** The steps that the kinds of tie and the filter allow, whoever stands at their end. */
export function stepsOf(graph: TieGraph, rules: ChainRules, way: Way): Steps {
  const { admitsTie } = rules
  const downward = typeMask(rules.through.filter((type) => type !== 'MEMBER_OF'))
  const upward = typeMask(rules.through.filter((type) => type === 'MEMBER_OF'))
  const [inTypes, outTypes] = way === 'UP' ? [downward, upward] : [upward, downward]
  const along = (from: Int32Array, ties: Int32Array, ends: Int32Array, types: number): Steps => {
    return (actor, visit) => {
      for (let i = from[actor]!, end = from[actor + 1]!; i < end; i++) {
        const tie = ties[i]!
        if (((types >> graph.tieType[tie]!) & 1) === 0 || (admitsTie && !admitsTie(tie))) continue
        if (!visit(tie, ends[tie]!)) return false
      }
      return true
    }
  }
  const inward = along(graph.inFrom, graph.inTies, graph.subject, inTypes)
  const outward = along(graph.outFrom, graph.outTies, graph.object, outTypes)
  if (outTypes === 0) return inward
  if (inTypes === 0) return outward
  return (actor, visit) => inward(actor, visit) && outward(actor, visit)
}

/** Steps noted down, for a walk that lets others have a turn in between: one list for each depth of it, used again and again. */
export class StepList {
  readonly ties: number[] = []
  readonly nexts: number[] = []
  count = 0

  /** Notes the steps from an actor in the place of those before. */
  fill(steps: Steps, actor: number): void {
    this.count = 0
    steps(actor, (tie, next) => {
      this.ties[this.count] = tie
      this.nexts[this.count++] = next
      return true
    })
  }
}

/** Who may stand in between. */
export function mayStandBetween(graph: TieGraph, { via, admitsActor }: ChainRules): (actor: number) => boolean {
  const kinds = labelMask(via)
  return (actor) => ((kinds >> graph.actorKind[actor]!) & 1) === 1 && (!admitsActor || admitsActor(actor))
}
