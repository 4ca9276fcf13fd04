import type { Layer, SubgraphPlan } from '../plan/subgraph'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import type { Predicate } from '../plan/list'
import { cypher, indent, integer, join, name, parameter, property, type Fragment } from './fragment'
import { printPredicate } from './print-predicate'
import { isOneOf, printStepWhere } from './print-step'
import { tieTypes } from './print-tie'

/** Each actor that was looked around, with how many of its ties pass. */
export const passingColumn: Fragment = cypher`passing`

/**
 * The ties that are shown around some actors, and one more if there are more: the same rings as in
 * `src/questions/neighborhood/select-neighborhood.ts`. An actor's ties are met once: ranked, counted, and the first of them kept.
 * What is held of a ring is no more than `perActor` ties of each of `limit` actors. Few subqueries, since planning each takes a while.
 */
export function printRings(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const outer = join([...refs, cypher`starts`], ', ')
  const { perActor, limit } = plan.amounts
  const [near, each, all] = [name(plan.near.name), parameter(perActor!), parameter(limit!)]
  const rings = plan.spec.layers.map(
    (layer, depth) => cypher`CALL (${join([...refs, cypher`starts`, cypher`ring`], ', ')}) {
  UNWIND ring AS ${near}
  WITH DISTINCT ${near}
  ${indent(printRanked(plan, layer, refs))}
  WITH ${near}, size(ranked) AS passes, [tie IN ranked[..${each}] | tie] AS first ORDER BY ${property(plan.near, 'id')}
  RETURN collect([${near}, passes]) AS counts, collect(first) AS lists
}
CALL (ties, lists) {
  UNWIND range(0, size(lists) - 1) AS place
  UNWIND range(0, size(lists[place]) - 1) AS rank
  WITH place * ${each} + rank AS at, lists[place][rank] AS tie
  WHERE NOT tie IN ties
  WITH tie, min(at) AS at ORDER BY at LIMIT 1 + ${all}
  RETURN collect(tie) AS fresh
}
${printOnward(outer, all, depth === plan.spec.layers.length - 1)}`,
  )
  return cypher`WITH ${outer}, starts AS ring, starts AS known, [] AS ties, [] AS ${passingColumn}
${join(rings, '\n')}`
}

/** The ties of an actor that pass, the most telling first. The first of them are copied: a slice would keep the whole list. */
function printRanked(plan: SubgraphPlan, { types, onward }: Layer, refs: readonly Fragment[]): Fragment {
  const [near, tie, far] = [name(plan.near.name), name(plan.tie.name), name(plan.far.name)]
  const conditions = onward ? [cypher`(${isOneOf(far, onward)})`] : []
  if (plan.admits.length > 0)
    conditions.push(cypher`(${far} IN starts OR ${join(plan.admits.map(printAdmits), ' AND ')})`)
  return cypher`CALL (${join([...refs, cypher`starts`, near], ', ')}) {
  MATCH (${near})-[${tie}:${tieTypes(plan.tie, types)}]-(${far})${printStepWhere(plan, conditions)}
  WITH ${tie}
  ORDER BY ${property(plan.tie, 'lastReported')} DESC, ${property(plan.tie, 'confidence')} DESC, ${property(plan.tie, 'id')}
  RETURN collect(${tie}) AS ranked
}`
}

/** An actor that the filter names by a merged record is admitted as what that has become. */
function printAdmits(predicate: Predicate): Fragment {
  const admits = printPredicate(predicate)
  return predicate.kind === 'among'
    ? cypher`(${admits} OR ${property(predicate.of, 'id')} IN ${name(predicate.reference.name)})`
    : admits
}

/** Adds what a ring brought. On goes whom the ties within the limit newly lead to, once or twice. */
function printOnward(outer: Fragment, all: Fragment, isLast: boolean): Fragment {
  const found = cypher`(ties + fresh)[..1 + ${all}] AS ties, ${passingColumn} + counts AS ${passingColumn}`
  if (isLast) return cypher`WITH ${outer}, ${found}`
  return cypher`WITH *, (ties + fresh)[size(ties)..${all}] AS joins
WITH *, [one IN [tie IN joins | startNode(tie)] + [tie IN joins | endNode(tie)] WHERE NOT one IN known] AS next
WITH ${outer}, next AS ring, known + next AS known, ${found}`
}

/** A row for each actor that was looked around. */
export const printPassingRows = (): Fragment => cypher`UNWIND ${passingColumn} AS one
RETURN [${integer(SUBGRAPH_ROW.passing)}, one[0].id, one[1]] AS row`
