import type { Model } from '../model/model'
import { fieldsOf, valueOf, type Argument, type Arguments } from './argument'
import { newTieOf } from './filters/tie-version'
import type { CollectContext } from './collect-fields'
import { planMade, type HydrationGroup, type MadeFields, type MadePlanning } from './made'
import type { Parameter } from './parameter'
import type { Planner, SelectedField } from './planner'
import type { Reference } from './reference'
import type { Cost } from './statement'
import { StatementPlanner } from './statement-planner'
import { constant, type Value } from './value'

/** The answer of a question, and the one statement that hydrates all records and ties in it. */
export interface QuestionPlan {
  readonly field: SelectedField
  readonly fields: MadeFields
  readonly groups: readonly HydrationGroup[]
  readonly references: readonly Reference[]
  readonly parameters: readonly Parameter[]
  readonly pages: readonly Value[]
  readonly cost: Cost
}

/** Elements that an answer is reckoned to hold where no argument bounds it. */
const UNBOUNDED = 100

/** Plans what is selected of a question's answer. How the answer is found depends on values, and is planned with them. */
export function planQuestion(
  model: Model,
  context: CollectContext,
  field: SelectedField,
  defaultFirst: number,
): QuestionPlan {
  const planner = new StatementPlanner(model, context, defaultFirst)
  const groups: HydrationGroup[] = []
  const costs: Cost[] = []
  const rows = valueOf(field.arguments.get('first')) ?? valueOf(field.arguments.get('limit')) ?? constant(UNBOUNDED)
  if (field.arguments.has('first')) planner.checkPage(rows)
  const filter = fieldsOf(field.arguments.get('filter'))
  const newTie = () => newTieOf(planner, filter)
  const fields = planMade({ planner, rows, newTie, ...learnedTies(planner, field, filter), groups, costs }, field)
  return {
    field,
    fields,
    groups,
    references: [...planner.references.values()],
    parameters: [...planner.parameters.values()],
    pages: planner.pages,
    cost: { rows: constant(1), inner: costs },
  }
}

/** Of what was learned between two instants, ties are shown as known at the later, those that are gone as at the earlier. */
function learnedTies(planner: Planner, field: SelectedField, filter: Arguments | undefined): Partial<MadePlanning> {
  const learned = fieldsOf(field.arguments.get('learned'))
  if (!learned) return {}
  const knownAt = (end: 'from' | 'to') => {
    const instant: Argument = { kind: 'value', value: valueOf(learned.get(end)) ?? constant(END_OF_TIME[end]) }
    return () => newTieOf(planner, new Map([...(filter ?? []), ['knownAt', instant]]))
  }
  return { newTie: knownAt('to'), tiesUnder: new Map([['ended', knownAt('from')]]) }
}

const END_OF_TIME = { from: '0001-01-01T00:00:00.000Z', to: '9999-12-31T00:00:00.000Z' } as const
