import { getNamedType } from 'graphql'
import { fieldsOf, listOf, meant, valueOf, type Argument, type Arguments } from './argument'
import { planCarry } from './carry'
import type { HydrationGroup } from './made'
import { planTieVersion } from './filters/tie-version'
import { actorPredicates } from './filters/actor-filter'
import { planTieFilter } from './filters/tie-filter'
import type { Planner, SelectedField } from './planner'
import type { Reference } from './reference'
import { asksOfEvent, judgesEnds, type SubgraphPlan, type SubgraphSpec } from './subgraph'
import { AMOUNT_FORMS, amountsOf, type AmountName } from './subgraph-amounts'
import { actorColumns, placesOf, tieColumns } from './subgraph-row'
import { given } from './value'

export type PlannedSubgraph = Omit<SubgraphPlan, 'parameters' | 'references'>

/**
 * Plans the fetch of a question: who its arguments name, where it starts, what of the filter Neo4j judges, and what of the
 * answer's `groups` comes along.
 */
export function planSubgraph(
  planner: Planner,
  field: SelectedField,
  spec: SubgraphSpec,
  groups: readonly HydrationGroup[],
): PlannedSubgraph {
  const named = new Map<string, Reference>()
  for (const argument of field.definition.args) {
    if (getNamedType(argument.type).name !== 'ActorRef') continue
    for (const [name, given] of referencesIn(argument.name, field.arguments))
      named.set(name, planner.reference(name, given))
  }
  const filter = fieldsOf(field.arguments.get('filter'))
  const instant: Argument | undefined =
    spec.knownAt === undefined ? filter?.get('knownAt') : { kind: 'value', value: given('instant') }
  const counts = spec.counted !== undefined
  const version = counts
    ? planTieVersion(planner, filter)
    : instant && planTieVersion(planner, new Map([['knownAt', instant]]))
  const tie = { ...planner.newTie(), version }
  const [near, far] = [planner.newNode(), planner.newNode()]
  // Ties that are counted are recomputed in the statement.
  const without = counts ? undefined : listOf(filter?.get('withoutSources'), planner.context.variables)
  const against = fieldsOf(filter?.get('against'))
  if (against) named.set('filter.against', planner.reference('filter.against', against))
  const ids = listOf(fieldsOf(filter?.get('actor'))?.get('ids'), planner.context.variables)
  if (ids) named.set('filter.actor.ids', planner.listed('filter.actor.ids', ids))
  // Whom a filter admits is judged afterwards, those that the question names being exempt; but for rings, and where
  // the database counts.
  const inStatement = filter && new Map([...filter].filter(([key]) => key !== 'actor'))
  const { where } = planTieFilter(planner, tie, far, inStatement, { byTimes: spec.from === 'ALL' })
  const ends = judgesEnds(spec)
    ? [near, far].flatMap((end) => actorPredicates(planner, end, fieldsOf(filter?.get('actor'))))
    : []
  const event = spec.from !== 'ALL' && spec.from.includes('event') ? valueOf(field.arguments.get('event')) : undefined
  const thin = spec.thin === true && !without
  const judged = spec.filtered === 'NONE' || without !== undefined
  const columns = { actorColumns: actorColumns(asksOfEvent(spec)), tieColumns: tieColumns({ thin, judged }) }
  return {
    spec,
    named,
    starts:
      spec.from === 'ALL'
        ? []
        : spec.from.flatMap((name) =>
            [...named].filter(([key]) => key === name || key.startsWith(`${name}.`)).map(([, reference]) => reference),
          ),
    event: event && planner.parameter('event', 'text', { kind: 'value', value: event }),
    tie,
    near,
    far,
    // Ties that are to be recomputed are judged afterwards.
    where: spec.filtered === 'WHOLE' && !without ? [...where, ...ends] : [],
    admits: spec.rings ? actorPredicates(planner, far, fieldsOf(filter?.get('actor'))) : [],
    thin,
    judged,
    ...columns,
    places: {
      actor: placesOf(columns.actorColumns),
      tie: placesOf(columns.tieColumns),
      more: columns.tieColumns.length + 1,
    },
    carry: planCarry(groups, spec, { ...columns, thin, recomputed: without !== undefined }),
    without: without && planner.parameter('without', 'texts', { kind: 'value', value: without }),
    amounts: planAmounts(planner, spec),
  }
}

function planAmounts(planner: Planner, spec: SubgraphSpec): SubgraphPlan['amounts'] {
  const names = Object.keys(amountsOf(spec)) as AmountName[]
  return Object.fromEntries(
    names.map((name) => [name, planner.parameter(name, AMOUNT_FORMS[name], { kind: 'value', value: given(name) })]),
  )
}

function referencesIn(name: string, args: Arguments): [string, Arguments][] {
  const argument = meant(args.get(name))
  if (argument.kind === 'object') return [[name, argument.fields]]
  return argument.kind === 'objects' ? argument.items.map((item, index) => [`${name}.${index}`, item]) : []
}
