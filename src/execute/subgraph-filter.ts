import type { Asked } from '../questions/asked'
import type { QuestionArguments } from '../questions/ask/question'
import { ALLEGED_FLAG, CONTESTED_FLAG, labelMask, type NodeLabel, type TieGraph } from '../questions/graph/tie-graph'
import { tieAnswer } from '../questions/tie-answer'

const LABELS: Readonly<Record<string, NodeLabel>> = {
  STATE: 'State',
  MILITIA: 'Militia',
  OFFICIAL: 'Official',
  ORGANIZATION: 'Organization',
}

/** Judges actors as an ActorFilter does; undefined if it rules nobody out. */
export function actorFilter(
  graph: TieGraph,
  filter: QuestionArguments | undefined,
): ((actor: number) => boolean) | undefined {
  const kinds = filter?.kinds as readonly string[] | undefined
  const ids = filter?.ids as readonly string[] | undefined
  const placeholder = filter?.placeholder as boolean | undefined
  if (!kinds?.length && !ids?.length && placeholder === undefined) return undefined
  const mask = kinds?.length ? labelMask(kinds.map((kind) => LABELS[kind]!)) : ~0
  const admitted = ids?.length ? new Set(ids) : undefined
  return (actor) =>
    ((mask >> graph.actorKind[actor]!) & 1) === 1 &&
    (!admitted || admitted.has(graph.actorIds[actor]!)) &&
    (placeholder === undefined || (graph.placeholder[actor] === 1) === placeholder)
}

/** Judges ties of a fetched subgraph as a TieFilter does, where the database could not: once they are recomputed. */
export function tieFilter(
  graph: TieGraph,
  asked: Asked,
  filter: QuestionArguments | undefined,
  against: string | undefined,
  againstOf: (tie: number) => readonly string[],
): (tie: number) => boolean {
  const {
    contested,
    alleged,
    minConfidence = 0,
    minOrigins = 0,
  } = (filter ?? {}) as {
    contested?: boolean
    alleged?: boolean
    minConfidence?: number
    minOrigins?: number
  }
  const isFlagged = (tie: number, flag: number) => (graph.flags[tie]! & flag) !== 0
  return (tie) =>
    (contested === undefined || isFlagged(tie, CONTESTED_FLAG) === contested) &&
    (alleged === undefined || isFlagged(tie, ALLEGED_FLAG) === alleged) &&
    graph.confidence[tie]! >= minConfidence &&
    graph.originCount[tie]! >= minOrigins &&
    (against === undefined || againstOf(tie).includes(against)) &&
    tieAnswer(graph, tie, asked) !== null
}
