import type { SubgraphPlan } from '../plan/subgraph'
import { cypher, join, name, type Fragment } from './fragment'
import { printPredicate } from './print-predicate'
import { knownThen } from './print-tie'

/** What a tie of a fetched part must fulfil, as a WHERE on a line of its own; empty if nothing. */
export function printStepWhere(plan: SubgraphPlan, conditions: readonly Fragment[]): Fragment {
  const all = [...conditions, ...knownThen(plan.tie), ...plan.where.map(printPredicate)]
  return all.length === 0 ? cypher`` : cypher`\n  WHERE ${join(all, ' AND ')}`
}

/** `one:State OR one:Militia` */
export const isOneOf = (one: Fragment, labels: readonly string[]): Fragment =>
  join(
    labels.map((label) => cypher`${one}:${name(label)}`),
    ' OR ',
  )
