import { LABEL_OF_ACTOR_KIND } from '../claims/vocabulary'
import { evidenceFaults, type EvidenceFilter } from '../questions/evidence-filter'
import type { QuestionArguments } from '../questions/ask/question'
import { labelMask, type TieGraph } from '../questions/graph/tie-graph'

/** Judges actors as an ActorFilter does, of which `ids` have been followed through merges; undefined if it rules nobody out. */
export function actorFilter(
  graph: TieGraph,
  filter: QuestionArguments | undefined,
  ids: readonly string[] | undefined,
): ((actor: number) => boolean) | undefined {
  const kinds = filter?.kinds as readonly string[] | undefined
  const placeholder = filter?.placeholder as boolean | undefined
  if (!kinds?.length && !ids?.length && placeholder === undefined) return undefined
  const mask = kinds?.length ? labelMask(kinds.map((kind) => LABEL_OF_ACTOR_KIND[kind]!)) : ~0
  const admitted = ids?.length ? new Set(ids) : undefined
  return (actor) =>
    ((mask >> graph.actorKind[actor]!) & 1) === 1 &&
    (!admitted || admitted.has(graph.actorIds[actor]!)) &&
    (placeholder === undefined || (graph.placeholder[actor] === 1) === placeholder)
}

/**
 * Judges ties of a fetched subgraph by evidence and opponent, where the database could not: once they are recomputed. How
 * they answer for a time, each question judges itself.
 */
export function tieFilter(
  graph: TieGraph,
  evidence: EvidenceFilter,
  serves: (tie: number) => boolean,
): (tie: number) => boolean {
  return (tie) => evidenceFaults(graph, tie, evidence).length === 0 && serves(tie)
}
