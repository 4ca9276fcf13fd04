import { invariant } from '../errors/invariant'
import type { Model } from '../model/model'
import type { CollectContext } from '../plan/collect-fields'
import { planQuestion, type QuestionPlan } from '../plan/plan-question'
import type { SelectedField } from '../plan/planner'
import type { Question } from '../questions/ask/question'
import { QUESTIONS } from '../questions/ask/questions'
import { SubgraphStatements } from './subgraph-statements'

/** A root field that an algorithm answers, ready to run again and again with other values. */
export interface CompiledQuestion {
  readonly plan: QuestionPlan
  readonly question: Question
  /** The statements that fetch parts of the graph. */
  readonly subgraphs: SubgraphStatements
}

/** Compiles a root field for the shape of the variables in `context`. */
export function compileQuestion(
  model: Model,
  context: CollectContext,
  field: SelectedField,
  defaultFirst: number,
): CompiledQuestion {
  const question = QUESTIONS.get(field.definition.name)
  invariant(question, 'question', field.definition.name)
  const plan = planQuestion(model, context, field, defaultFirst)
  return { plan, question, subgraphs: new SubgraphStatements(model, context, field, defaultFirst, plan.groups) }
}
