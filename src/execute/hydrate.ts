import { groupParameter, printHydration } from '../cypher/print-hydration'
import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import type { QuestionPlan } from '../plan/plan-question'
import type { Variables } from '../plan/value'
import type { TieRef } from '../questions/ask/question'
import { compileMade, gatherKeys, idOf, type MadeShaper } from './shape-made'
import { compileShape, type Shaper } from './shape-rows'
import type { StatementRunner } from './statement-runner'

type Answer = Readonly<Record<string, unknown>>
type ReadRows = (text: string, parameters: Answer) => Promise<Row[]>

interface Hydration {
  /** Undefined: nothing of the answer is looked up. */
  readonly text: string | undefined
  /** One for each group of the plan. */
  readonly shapers: readonly Shaper[]
  readonly write: MadeShaper
}

/** Printed and compiled when a plan is first used, and kept as long as the plan is. */
const kept = new WeakMap<QuestionPlan, Hydration>()

function hydrationOf(plan: QuestionPlan): Hydration {
  const known = kept.get(plan)
  if (known) return known
  const hydration = {
    text: plan.groups.length > 0 ? printHydration(plan) : undefined,
    shapers: plan.groups.map(({ shape }) => compileShape(shape)),
    write: compileMade(plan.fields),
  }
  kept.set(plan, hydration)
  return hydration
}

/** The columns of a group's row for an id, if they are known already. */
type Known = (group: number, id: string) => Row | undefined
const NOTHING_KNOWN: Known = () => undefined

/**
 * Reads, in one statement, what is selected of the records and ties in a plain answer and is not `known`, and writes the
 * response as JSON text.
 */
export async function hydrate(
  plan: QuestionPlan,
  answer: Answer,
  variables: Variables,
  runner: StatementRunner,
  known: Known = NOTHING_KNOWN,
  read: ReadRows = runner.read.bind(runner),
): Promise<string> {
  const found = await findAll(plan, [answer], variables, runner, known, read)
  const value = (group: number, id: string) => {
    const text = found[group]!.get(id)
    invariant(text !== undefined, 'hydrated', id)
    return text
  }
  return hydrationOf(plan).write(answer, value, variables)
}

/** The same for several answers, still in one statement; what is gone since it was noted is null. */
export async function hydrateEach(
  plan: QuestionPlan,
  answers: readonly Answer[],
  variables: Variables,
  runner: StatementRunner,
): Promise<string[]> {
  const found = await findAll(plan, answers, variables, runner, NOTHING_KNOWN, runner.read.bind(runner))
  const { write } = hydrationOf(plan)
  return answers.map((answer) => write(answer, (group, id) => found[group]!.get(id) ?? 'null', variables))
}

/** What is selected of each record and tie, as JSON text, group by group. */
async function findAll(
  plan: QuestionPlan,
  answers: readonly Answer[],
  variables: Variables,
  runner: StatementRunner,
  known: Known,
  read: ReadRows,
): Promise<Map<string, string>[]> {
  const { text, shapers } = hydrationOf(plan)
  const found = plan.groups.map(() => new Map<string, string>())
  const keys = plan.groups.map(() => new Map<string, string | TieRef>())
  const write = (group: number, id: string, columns: Row) =>
    found[group]!.set(id, shapers[group]!(columns, { rows: [], variables }))
  for (const answer of answers) {
    for (const [group, wanted] of gatherKeys(plan.fields, answer, keys.length, variables).entries()) {
      for (const [id, key] of wanted) {
        const columns = known(group, id)
        if (columns) write(group, id, columns)
        else keys[group]!.set(id, key)
      }
    }
  }
  if (text !== undefined && keys.some((wanted) => wanted.size > 0)) {
    const bound = await runner.bind(plan.parameters, variables)
    for (const [index, wanted] of keys.entries()) bound[groupParameter(index)] = [...wanted.values()].map(sendKey)
    const rows = await read(text, bound)
    const first = rows[0]
    for (const [index, reference] of plan.references.entries()) {
      if (first) await runner.checkReference(reference, first[3 + index] as string[], variables)
    }
    for (const [place, id, columns] of rows as unknown as readonly [number, string, readonly unknown[]][]) {
      write(place, id, columns)
    }
  }
  return found
}

const sendKey = (key: string | TieRef): unknown =>
  typeof key === 'string' ? idOf(key) : [key.id, key.subject, key.object]
