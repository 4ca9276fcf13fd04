import { printSubgraph } from '../cypher/print-subgraph'
import type { Model } from '../model/model'
import type { CollectContext } from '../plan/collect-fields'
import type { HydrationGroup } from '../plan/made'
import { planSubgraph } from '../plan/plan-subgraph'
import type { SelectedField } from '../plan/planner'
import { StatementPlanner } from '../plan/statement-planner'
import type { SubgraphPlan, SubgraphSpec } from '../plan/subgraph'

export interface SubgraphStatement {
  readonly plan: SubgraphPlan
  readonly text: string
}

/**
 * The statements that fetch parts of the graph for one field, each planned and printed once: its text depends on what the
 * spec is like, not on how much it may bring, nor on the instant it names.
 */
export class SubgraphStatements {
  readonly #kept: { readonly spec: SubgraphSpec; readonly statement: SubgraphStatement }[] = []

  constructor(
    private readonly model: Model,
    private readonly context: CollectContext,
    readonly field: SelectedField,
    private readonly defaultFirst: number,
    /** What the answer asks of its actors and ties. */
    private readonly groups: readonly HydrationGroup[],
  ) {}

  of(spec: SubgraphSpec): SubgraphStatement {
    const known = this.#kept.find((kept) => isAlike(kept.spec, spec))
    if (known) return known.statement
    const planner = new StatementPlanner(this.model, this.context, this.defaultFirst)
    const planned = planSubgraph(planner, this.field, spec, this.groups)
    const references = [...planner.references.values()]
    const plan = { ...planned, references, parameters: [...planner.parameters.values()] }
    const statement = { plan, text: printSubgraph(plan) }
    this.#kept.push({ spec, statement })
    return statement
  }
}

/** Keys of a spec whose values travel as parameters. */
const AMOUNTS: ReadonlySet<string> = new Set([
  'maxTies',
  'count',
  'enough',
  'each',
  'longest',
  'perActor',
  'limit',
  'knownAt',
  'amounts',
])

/** Whether two parts of specs have one text: equal, but for how much they bring. A key that is undefined is as one that is not there. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  if (Array.isArray(one) || Array.isArray(other))
    return areAlike(one as readonly unknown[], other as readonly unknown[])
  return hasAllOf(one as Fields, other as Fields) && hasAllOf(other as Fields, one as Fields)
}

const areAlike = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((each, place) => isAlike(each, other[place]))

type Fields = Readonly<Record<string, unknown>>

function hasAllOf(one: Fields, other: Fields): boolean {
  for (const key in one) {
    const isSame = AMOUNTS.has(key)
      ? (one[key] === undefined) === (other[key] === undefined)
      : isAlike(one[key], other[key])
    if (!isSame) return false
  }
  return true
}
