import type { Tie } from '../claims/tie'
import { ClientError } from '../errors/client-error'
import { fieldsOf, listOf, valueOf, type Arguments } from '../plan/argument'
import { judgesEnds, type SubgraphPlan, type SubgraphSpec } from '../plan/subgraph'
import { amountsOf } from '../plan/subgraph-amounts'
import { resolve, withGiven, type Variables } from '../plan/value'
import type { TieGraph } from '../questions/graph/tie-graph'
import { inTurns } from './in-turns'
import { SubgraphReader } from './read-subgraph'
import type { StatementRunner } from './statement-runner'
import type { SubgraphStatements } from './subgraph-statements'

export interface FetchedSubgraph {
  readonly graph: TieGraph
  readonly reader: SubgraphReader
  /** The ids of the actors that arguments name, by argument. */
  readonly actorIds: ReadonlyMap<string, string>
  /** The ids that the filter admits, with those of the actors that merged records among them have become. */
  readonly admitted: readonly string[] | undefined
  /** More ties than may be fetched, or time ran out. */
  readonly cut: boolean
  readonly timedOut: boolean
  /** Whether the ties are thin: which of them answer for the time asked is judged already. */
  readonly thin: boolean
}

/**
 * Fetches the part of the graph that a question asks for, at an instant known if one is given, until a time (milliseconds
 * since the epoch). Throws NOT_FOUND and AMBIGUOUS_NAME for actors, TIMEOUT if nothing came in time.
 */
export async function fetchSubgraph(
  statements: SubgraphStatements,
  spec: SubgraphSpec,
  request: { readonly variables: Variables; readonly instant: string | undefined; readonly until: number },
  runner: StatementRunner,
): Promise<FetchedSubgraph> {
  const { plan, text } = statements.of(spec)
  const { instant } = request
  const { references } = plan
  const variables = withGiven(request.variables, { ...amountsOf(spec), instant })
  const bound = await runner.bind(plan.parameters, variables)
  const filter = fieldsOf(statements.field.arguments.get('filter'))
  const recomputed = await withoutSources(filter, variables, instant, runner)
  const reader = new SubgraphReader(plan, spec.maxTies, recomputed)
  const { complete } = await runner.stream(text, bound, reader.take, request.until)
  if (!reader.references) {
    throw new ClientError(
      'TIMEOUT',
      'Time ran out before anything was found: ask for fewer hops, or a narrower filter.',
    )
  }
  for (const [index, reference] of references.entries()) {
    // What a filter admits is judged here, and need not be fetched again, unless the statement judged it.
    if (reference.by !== 'ids' || judgesEnds(spec))
      await runner.checkReference(reference, reader.references[index]!, variables)
  }
  const admittedIds = listOf(fieldsOf(filter?.get('actor'))?.get('ids'), variables)
  return {
    graph: await inTurns(reader.handOver().build()),
    reader,
    actorIds: namedIds(plan, reader),
    admitted: admittedIds && [
      ...(resolve(admittedIds, variables) as readonly string[]),
      ...(idsFoundBy('filter.actor.ids', plan, reader) ?? []),
    ],
    cut: reader.cut || !complete,
    timedOut: !complete,
    thin: plan.thin,
  }
}

/** The ids that arguments turned out to name, by argument. */
function namedIds(plan: SubgraphPlan, reader: SubgraphReader): Map<string, string> {
  const ids = new Map<string, string>()
  for (const argument of plan.named.keys()) {
    const id = idsFoundBy(argument, plan, reader)?.[0]
    if (id !== undefined) ids.set(argument, id)
  }
  return ids
}

function idsFoundBy(argument: string, { named, references }: SubgraphPlan, reader: SubgraphReader) {
  const reference = named.get(argument)
  return reference && reader.references?.[references.indexOf(reference)]
}

/** What becomes of ties without the sources that the filter leaves out, if it does. */
async function withoutSources(
  filter: Arguments | undefined,
  variables: Variables,
  instant: string | undefined,
  runner: StatementRunner,
): Promise<ReadonlyMap<string, readonly Tie[]> | undefined> {
  const sources = listOf(filter?.get('withoutSources'), variables)
  if (!sources) return undefined
  const knownAt = valueOf(filter?.get('knownAt'))
  return runner.tiesWithout(
    resolve(sources, variables) as readonly string[],
    instant ?? (knownAt && String(resolve(knownAt, variables))),
  )
}
