import { TieGraphBuilder } from '../../../src/questions/graph/tie-graph-builder'
import type { TieGraph } from '../../../src/questions/graph/tie-graph'
import type { ActorRow, TieRow } from '../../../src/questions/graph/tie-row'
import { atOnce } from '../at-once'

/** A builder to which all rows were added. */
export function builderOf(actors: Iterable<ActorRow>, ties: Iterable<TieRow>): TieGraphBuilder {
  const builder = new TieGraphBuilder()
  for (const actor of actors) builder.addActor(actor)
  for (const tie of ties) builder.addTie(tie)
  return builder
}

/** The graph of rows, built at once. */
export const buildTieGraph = (actors: Iterable<ActorRow>, ties: Iterable<TieRow>): TieGraph =>
  atOnce(builderOf(actors, ties).build())
