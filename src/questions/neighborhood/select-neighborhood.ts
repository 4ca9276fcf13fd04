import type { TieType } from '../../claims/vocabulary'
import type { Asked } from '../asked'
import { labelCodeOf, typeMask, type TieGraph } from '../graph/tie-graph'
import { tieAnswer } from '../tie-answer'
import { completeness, type Completeness, type StoppedBy } from '../work'

export interface NeighborhoodQuestion {
  readonly of: readonly number[]
  /** Ties away from those asked about: 1..3. */
  readonly depth: number
  readonly types: readonly TieType[]
  readonly asked: Asked
  readonly admitsTie?: (tie: number) => boolean
  /** Who may be shown besides those asked about; undefined: anyone. */
  readonly admitsActor?: (actor: number) => boolean
  /** How many ties of an actor pass, where the graph holds no more of them than the first; undefined: all are there. */
  readonly passingOf?: (actor: number) => number | undefined
  /** How many of its ties an actor brings in. */
  readonly perActor: number
  /** How many ties are shown in all. */
  readonly limit: number
}

export interface NeighborhoodActor {
  readonly actor: number
  readonly depth: number
  /** Ties that pass and touch it, but are not shown; 0 at the rim, where nobody looked further. */
  readonly hiddenTies: number
}

/** A part to draw. A cap per actor that hides something is BRANCH_LIMIT, the cap on all ties LIST_LIMIT. */
export interface Neighborhood extends Completeness {
  /** Near ones first, then by id. */
  readonly actors: readonly NeighborhoodActor[]
  /** By id. */
  readonly ties: readonly number[]
}

const EVENT = labelCodeOf('Event')

/** Walks outward, a ring after the other; of each actor the ties last reported come first, of those the surest. */
export function selectNeighborhood(graph: TieGraph, question: NeighborhoodQuestion): Neighborhood {
  const { of, depth, perActor, limit, admitsActor, passingOf } = question
  const touching = tiesTouching(graph, question)
  const depthOf = new Map<number, number>([...of].sort((a, b) => a - b).map((actor) => [actor, 0]))
  const shown = new Set<number>()
  const passing = new Map<number, readonly number[]>()
  let stoppedBy: StoppedBy | null = null

  let ring = [...depthOf.keys()]
  for (let ringDepth = 0; ringDepth < depth && ring.length > 0; ringDepth++) {
    const next: number[] = []
    for (const actor of ring) {
      const ties = touching(actor, (other) => depthOf.has(other) || !admitsActor || admitsActor(other))
      passing.set(actor, ties)
      for (const tie of ties.slice(0, perActor)) {
        if (shown.has(tie)) continue
        if (shown.size === limit) {
          stoppedBy = 'LIST_LIMIT'
          break
        }
        shown.add(tie)
        const other = graph.subject[tie] === actor ? graph.object[tie]! : graph.subject[tie]!
        if (!depthOf.has(other)) {
          depthOf.set(other, ringDepth + 1)
          next.push(other)
        }
      }
    }
    ring = next.sort((a, b) => a - b)
  }

  const actors = [...depthOf]
    .map(([actor, depth]) => {
      const ties = passing.get(actor)
      const shownOfIt = ties?.filter((tie) => shown.has(tie)).length ?? 0
      return { actor, depth, hiddenTies: ties ? (passingOf?.(actor) ?? ties.length) - shownOfIt : 0 }
    })
    .sort((a, b) => a.depth - b.depth || a.actor - b.actor)
  if (stoppedBy === null && actors.some(({ hiddenTies }) => hiddenTies > 0)) stoppedBy = 'BRANCH_LIMIT'
  return { ...completeness(stoppedBy), actors, ties: [...shown].sort((a, b) => a - b) }
}

/** The ties of an actor that pass, the most telling first. */
function tiesTouching(graph: TieGraph, { types, asked, admitsTie }: NeighborhoodQuestion) {
  const mask = typeMask(types)
  const { outTies, outFrom, inTies, inFrom, subject, object, lastReported, confidence } = graph
  return (actor: number, admits: (other: number) => boolean): number[] => {
    const passes = (ends: Int32Array) => (tie: number) =>
      ((mask >> graph.tieType[tie]!) & 1) === 1 &&
      graph.actorKind[ends[tie]!] !== EVENT &&
      admits(ends[tie]!) &&
      (!admitsTie || admitsTie(tie)) &&
      tieAnswer(graph, tie, asked) !== null
    return [
      ...outTies.subarray(outFrom[actor], outFrom[actor + 1]).filter(passes(object)),
      ...inTies.subarray(inFrom[actor], inFrom[actor + 1]).filter(passes(subject)),
    ].sort((a, b) => lastReported[b]! - lastReported[a]! || confidence[b]! - confidence[a]! || a - b)
  }
}
