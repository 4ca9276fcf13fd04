import type { Predicate } from '../plan/list'
import type { SubgraphPlan } from '../plan/subgraph'
import { cypher, indent, join, name, type Fragment } from './fragment'
import { printPredicate, printWhere } from './print-predicate'
import { knownThen } from './print-tie'

type AnswersByTimes = Extract<Predicate, { kind: 'answersByTimes' }>

/** What the filter asks of a tie's blocks, where ties of the whole graph are judged. */
export const answersAsked = ({ where }: SubgraphPlan): AnswersByTimes | undefined =>
  where.find((predicate) => predicate.kind === 'answersByTimes')

/** What a tie of a fetched part must fulfil, as a WHERE on a line of its own; empty if nothing. */
export function printStepWhere(plan: SubgraphPlan, conditions: readonly Fragment[]): Fragment {
  return indent(printWhere([...conditions, ...knownThen(plan.tie), ...plan.where.map(printPredicate)]))
}

/** `one:State OR one:Militia` */
export const isOneOf = (one: Fragment, labels: readonly string[]): Fragment =>
  join(
    labels.map((label) => cypher`${one}:${name(label)}`),
    ' OR ',
  )
