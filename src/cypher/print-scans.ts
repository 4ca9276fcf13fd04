import type { TieType } from '../claims/vocabulary'
import { invariant } from '../errors/invariant'
import type { SubgraphPlan } from '../plan/subgraph'
import { cypher, indent, join, name, type Fragment } from './fragment'
import { printPredicate, printWhere } from './print-predicate'
import { knownThen, recompute, relationship, tieTypes } from './print-tie'

/** Relationship types of one scan. */
const TOGETHER = 6

/**
 * All ties of the kinds asked that pass the filter, recomputed if it leaves sources out: `goOn` is what becomes of them, up to a RETURN,
 * and its rows come from each scan by itself. A few kinds a scan, and conditions behind a WITH: else Neo4j plans to walk out from all
 * nodes, claims too, which takes 6.2 s at 10^6 ties, to 1.7.
 */
export function printScans(plan: SubgraphPlan, refs: readonly Fragment[], goOn: Fragment): Fragment {
  const types = plan.spec.layers[0]?.types
  invariant(types && types.length > 0, 'scan-types')
  const together = plan.tie.version?.knownAt ? TOGETHER / 2 : TOGETHER
  const scans: Fragment[] = []
  for (let from = 0; from < types.length; from += together)
    scans.push(cypher`${printScan(plan, types.slice(from, from + together))}\n${goOn}`)
  return cypher`CALL (${join(refs, ', ')}) {
  ${indent(join(scans, '\nUNION ALL\n'))}
}`
}

function printScan(plan: SubgraphPlan, types: readonly TieType[]): Fragment {
  const again = recompute(plan.tie)
  const judged = plan.where.map(printPredicate)
  const [near, far, stored] = [name(plan.near.name), name(plan.far.name), relationship(plan.tie)]
  const conditions = [...knownThen(plan.tie), ...(again ? [] : judged)]
  const passing = conditions.length > 0 ? cypher`\nWITH *, ${stored}.times AS times${printWhere(conditions)}` : cypher``
  const found = cypher`MATCH (${near})-[${stored}:${tieTypes(plan.tie, types)}]->(${far})${passing}`
  return again ? cypher`${found}\n${again}\nWITH *${printWhere(judged)}` : found
}
