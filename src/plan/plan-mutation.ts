import type { Model } from '../model/model'
import { valueOf } from './argument'
import type { CollectContext } from './collect-fields'
import { planMadeField, type HydrationGroup } from './made'
import type { SelectedField } from './planner'
import type { QuestionPlan } from './plan-question'
import { StatementPlanner } from './statement-planner'
import type { Cost } from './statement'
import { constant } from './value'

/** Elements that a list of an answer is reckoned to hold. */
const UNBOUNDED = 100

/** Plans what is selected of a mutation's answer, as of a question's; the answer is one object, or one record. */
export function planMutation(
  model: Model,
  context: CollectContext,
  field: SelectedField,
  defaultFirst: number,
): QuestionPlan {
  const planner = new StatementPlanner(model, context, defaultFirst)
  const groups: HydrationGroup[] = []
  const costs: Cost[] = []
  const first = valueOf(field.arguments.get('first'))
  if (first) planner.checkPage(first)
  const newTie = () => planner.newTie()
  const shape = planMadeField({ planner, rows: first ?? constant(UNBOUNDED), newTie, groups, costs }, field)
  return {
    field,
    fields: [[field.definition.name, shape]],
    groups,
    references: [...planner.references.values()],
    parameters: [...planner.parameters.values()],
    pages: planner.pages,
    cost: { rows: constant(1), inner: costs },
  }
}
