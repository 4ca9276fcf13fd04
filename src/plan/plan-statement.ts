import type { Model } from '../model/model'
import type { CollectContext } from './collect-fields'
import type { SelectedField } from './planner'
import { planFind } from './roots/find'
import { planList } from './roots/list'
import type { Cost, StatementPlan } from './statement'
import { StatementPlanner } from './statement-planner'
import { constant } from './value'

/**
 * Plans the one statement that answers a root field; undefined if nothing can be found by what it asks.
 * Throws ClientError BAD_USER_INPUT for arguments that contradict each other.
 */
export function planStatement(
  model: Model,
  context: CollectContext,
  root: SelectedField,
  defaultFirst: number,
): StatementPlan | undefined {
  const planner = new StatementPlanner(model, context, defaultFirst)
  const costs: Cost[] = []
  const binding = model.fieldBinding(root.parent.name, root.definition.name)
  if (binding?.kind === 'find') planner.offerSpread(root)
  else planner.offerSpread(undefined)
  const planned = binding?.kind === 'find' ? planFind(planner, root, costs) : planList(planner, root, costs)
  if (!planned) return undefined
  return {
    references: [...planner.references.values()],
    root: planned.root,
    row: planned.row,
    spread: planner.spread,
    shape: planned.shape,
    parameters: [...planner.parameters.values()],
    pages: planner.pages,
    cost: { rows: constant(1), inner: costs },
  }
}
