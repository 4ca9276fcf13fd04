import { groupParameter, printHydration } from '../cypher/print-hydration'
import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import type { TieRef } from '../questions/ask/question'
import { compileMade, gatherKeys, idOf } from './shape-made'
import { compileShape } from './shape-rows'
import type { StatementRunner } from './statement-runner'

/** Reads, in one statement, what is selected of the records and ties in a plain answer, and writes the response as JSON text. */
export async function hydrate(
  plan: QuestionPlan,
  answer: Readonly<Record<string, unknown>>,
  variables: Variables,
  runner: StatementRunner,
  read: (text: string, parameters: Readonly<Record<string, unknown>>) => Promise<Row[]> = runner.read.bind(runner),
): Promise<string> {
  const keys = gatherKeys(plan.fields, answer, plan.groups.length, variables)
  const found = plan.groups.map(() => new Map<string, string>())
  if (keys.some((wanted) => wanted.size > 0)) {
    const bound = await runner.bind(plan.parameters, variables)
    for (const [index, wanted] of keys.entries()) bound[groupParameter(index)] = [...wanted.values()].map(sendKey)
    const rows = await read(printHydration(plan), bound)
    const first = rows[0]
    for (const [index, reference] of plan.references.entries()) {
      if (first) await runner.checkReference(reference, first[3 + index] as string[], variables)
    }
    const shapers = plan.groups.map(({ shape }) => compileShape(shape))
    for (const [place, id, columns] of rows as unknown as readonly [number, string, readonly unknown[]][]) {
      found[place]!.set(id, shapers[place]!(columns, { rows: [], variables }))
    }
  }
  return compileMade(plan.fields)(
    answer,
    (group, id) => {
      const value = found[group]!.get(id)
      invariant(value !== undefined, 'hydrated', id)
      return value
    },
    variables,
  )
}

const sendKey = (key: string | TieRef): unknown =>
  typeof key === 'string' ? idOf(key) : [key.id, key.subject, key.object]
