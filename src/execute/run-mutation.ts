import { getArgumentValues } from 'graphql'
import { invariant } from '../errors/invariant'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import { MUTATIONS } from '../writing/mutations'
import type { OperationContext } from './executor'
import { hydrate } from './hydrate'
import { Undone } from '../graph/undone'
import type { StatementRunner } from './statement-runner'

/** Runs one mutation and reads what is selected of its answer in the same transaction: what the client sees is what was written. JSON text. */
export async function runMutation(
  plan: QuestionPlan,
  variables: Variables,
  runner: StatementRunner,
  { caller, signal }: OperationContext,
): Promise<string> {
  const { definition, nodes } = plan.field
  const mutation = MUTATIONS.get(definition.name)
  invariant(mutation, 'mutation', definition.name)
  const args = getArgumentValues(definition, nodes[0]!, variables)
  try {
    return await runner.write(async (run) => {
      const context = { caller, now: new Date().toISOString(), clock: Date.now }
      const { answer, isDryRun } = await mutation({ run, signal }, args, context)
      const read = (text: string, parameters: Readonly<Record<string, unknown>>) => run({ text, parameters })
      const object = await hydrate(plan, { [definition.name]: answer }, variables, runner, undefined, read)
      const text = object.slice(`{"${definition.name}":`.length, -1)
      if (isDryRun) throw new Undone(text)
      return text
    })
  } catch (problem) {
    if (problem instanceof Undone) return problem.outcome as string
    throw problem
  }
}
