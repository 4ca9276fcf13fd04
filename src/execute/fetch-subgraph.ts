import { printSubgraph } from '../cypher/print-subgraph'
import { ClientError } from '../errors/client-error'
import type { Model } from '../model/model'
import type { CollectContext } from '../plan/collect-fields'
import { fieldsOf, listOf, valueOf } from '../plan/argument'
import { planSubgraph, type PlannedSubgraph } from '../plan/plan-subgraph'
import type { SelectedField } from '../plan/planner'
import type { Reference } from '../plan/reference'
import { StatementPlanner } from '../plan/statement-planner'
import type { SubgraphSpec } from '../plan/subgraph'
import { resolve } from '../plan/value'
import { buildTieGraph } from '../questions/graph/build-tie-graph'
import type { TieGraph } from '../questions/graph/tie-graph'
import { tieRow, type TieRow } from '../questions/graph/tie-row'
import { SubgraphReader } from './read-subgraph'
import type { StatementRunner } from './statement-runner'

export interface FetchedSubgraph {
  readonly graph: TieGraph
  readonly reader: SubgraphReader
  /** The ids of the actors that arguments name, by argument. */
  readonly actorIds: ReadonlyMap<string, string>
  /** More ties than may be fetched, or time ran out. */
  readonly cut: boolean
  readonly timedOut: boolean
}

/**
 * Fetches the part of the graph that a question asks for, at an instant known if one is given, until a time (milliseconds
 * since the epoch). Throws NOT_FOUND and AMBIGUOUS_NAME for actors, TIMEOUT if nothing came in time.
 */
export async function fetchSubgraph(
  model: Model,
  context: CollectContext,
  field: SelectedField,
  spec: SubgraphSpec,
  instant: string | undefined,
  runner: StatementRunner,
  until: number,
): Promise<FetchedSubgraph> {
  const planner = new StatementPlanner(model, context, runner.limits.defaultFirst)
  const planned = planSubgraph(planner, field, spec, instant)
  const references = [...planner.references.values()]
  const parameters = [...planner.parameters.values()]
  const bound = await runner.bind(parameters, context.variables)
  const reader = new SubgraphReader()
  const text = printSubgraph({ ...planned, references, parameters })
  const { complete } = await runner.stream(text, bound, reader.take, until)
  if (!reader.references) {
    throw new ClientError(
      'TIMEOUT',
      'Time ran out before anything was found: ask for fewer hops, or a narrower filter.',
    )
  }
  for (const [index, reference] of references.entries()) {
    await runner.checkReference(reference, reader.references[index]!, context.variables)
  }
  const fetched = reader.ties.slice(0, spec.maxTies)
  const filter = fieldsOf(field.arguments.get('filter'))
  const without = listOf(filter?.get('withoutSources'), context.variables)
  const knownAt = valueOf(filter?.get('knownAt'))
  const ties = without
    ? await replaceTies(
        fetched,
        reader,
        runner,
        resolve(without, context.variables) as readonly string[],
        instant ?? (knownAt && String(resolve(knownAt, context.variables))),
      )
    : fetched
  return {
    graph: buildTieGraph(reader.actors, ties),
    reader,
    actorIds: namedIds(planned, references, reader),
    cut: reader.ties.length > spec.maxTies || !complete,
    timedOut: !complete,
  }
}

/** The ids that arguments turned out to name, by argument. */
function namedIds(
  planned: PlannedSubgraph,
  references: readonly Reference[],
  reader: SubgraphReader,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const [argument, reference] of planned.named) {
    const id = reader.references?.[references.indexOf(reference)]?.[0]
    if (id !== undefined) ids.set(argument, id)
  }
  return ids
}

/** Ties as they would be without some sources, in the place of those that were fetched. */
async function replaceTies(
  ties: readonly TieRow[],
  reader: SubgraphReader,
  runner: StatementRunner,
  sources: readonly string[],
  knownAt: string | undefined,
): Promise<TieRow[]> {
  const recomputed = await runner.tiesWithout(sources, knownAt)
  return ties.flatMap((tie) => {
    const inPlace = recomputed.get(tie.id)
    if (!inPlace) return [tie]
    const more = reader.more.get(tie.id)
    for (const other of inPlace) {
      reader.againstIds.set(other.id, other.againstIds)
      if (other.event !== null) reader.eventOf.set(other.id, other.event)
      const isUnder = new Set(other.claimIds)
      if (more)
        reader.more.set(
          other.id,
          more.filter(([, , claim]) => isUnder.has(claim!)),
        )
    }
    return inPlace.map(tieRow)
  })
}
