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
  readonly #kept = new Map<string, SubgraphStatement>()

  constructor(
    private readonly model: Model,
    private readonly context: CollectContext,
    readonly field: SelectedField,
    private readonly defaultFirst: number,
    /** What the answer asks of its actors and ties. */
    private readonly groups: readonly HydrationGroup[],
  ) {}

  of(spec: SubgraphSpec): SubgraphStatement {
    const key = JSON.stringify(spec, (name, value: unknown) => (AMOUNTS.has(name) ? true : value))
    let statement = this.#kept.get(key)
    if (!statement) {
      const planner = new StatementPlanner(this.model, this.context, this.defaultFirst)
      const planned = planSubgraph(planner, this.field, spec, this.groups)
      const references = [...planner.references.values()]
      const plan = { ...planned, references, parameters: [...planner.parameters.values()] }
      this.#kept.set(key, (statement = { plan, text: printSubgraph(plan) }))
    }
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
