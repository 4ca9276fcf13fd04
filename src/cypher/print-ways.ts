import { SYMMETRIC_TYPES } from '../claims/vocabulary'
import type { SubgraphPlan } from '../plan/subgraph'
import { cypher, indent, join, name, parameter, type Fragment } from './fragment'
import { printStepWhere } from './print-step'
import { tieTypes } from './print-tie'

/** What is told of the ways besides their ties: see FetchedWays. */
export const waysColumn: Fragment = cypher`ways`

/**
 * The ties on the shortest ways between two actors. A side is whom one step reaches from an end. Ways of two steps lead through
 * whoever is on both sides; of three, along a tie between the sides, found from the one with fewer relationships; of four, through
 * whoever is reached from both; of five, along a tie to whoever is reached from the end, in the order of the first two, until there
 * are enough. Membership of a collected list is one look into a hash set. The ties of the ways are met once more in the end, each
 * from its end of fewer relationships: to keep all that were met, and to look through them then, takes half of the time at hubs.
 */
export function printWays(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const { types } = plan.spec.layers[0]!
  const tie = name(plan.tie.name)
  const outer = [...refs, cypher`starts`]
  const { enough, each, longest } = plan.amounts
  const [least, most, furthest] = [parameter(enough!), parameter(each!), parameter(longest!)]

  const step = (from: Fragment, to: Fragment, source: Fragment, conditions: readonly Fragment[] = []) =>
    cypher`MATCH (${from})-[${tie}:${tieTypes(plan.tie, types)}]-(${to})${printStepWhere(plan, [...conditions, ...directedFrom(plan, source)])}`
  // Conditions of a step may look at who is referred to.
  const scope = (...symbols: readonly Fragment[]) => join([...refs, ...symbols], ', ')
  const near = name(plan.near.name)
  const far = name(plan.far.name)
  const first = name('first')
  const side = (end: Fragment, source: Fragment) => cypher`CALL (${scope(end)}) {
  ${indent(step(end, far, source))}
  RETURN collect(DISTINCT ${far}) AS actors
}`
  const joined = (
    as: Fragment,
    end: Fragment,
    source: Fragment,
    others: Fragment,
  ) => cypher`CALL (${scope(end, others)}) {
    UNWIND ${others} AS ${far}
    WITH DISTINCT ${far}
    ${indent(indent(step(end, far, source)))}
    RETURN collect(${tie}) AS ${as}
  }`
  const neither = (one: Fragment) => cypher`${one} <> start AND ${one} <> end`
  // Undirected, who is on both sides stands on both sides of each neighbour too: that one must be reached by another as well.
  const isBetween = plan.spec.ways?.directed
    ? cypher`${far} IN reached`
    : cypher`${far} IN reached AND (NOT ${near} IN endSide OR ${far} IN reachedTwice)`

  // Out of the side: whoever is reached from both ends is often a hub.
  const lastStep = step(far, near, near, [cypher`${near} IN kept`])

  return cypher`WITH ${join(outer, ', ')}, head(starts) AS start, last(starts) AS end
${side(cypher`start`, cypher`start`)}
WITH ${join(outer, ', ')}, start, end, actors AS startSide
${side(cypher`end`, far)}
WITH ${join(outer, ', ')}, start, end, startSide, actors AS endSide, [one IN startSide WHERE one IN actors] AS shared
WITH *, size(shared) + CASE WHEN end IN startSide THEN 1 ELSE 0 END AS upTo2
CALL (shared) {
  UNWIND shared AS one
  WITH one ORDER BY one.id LIMIT ${most}
  RETURN collect(one) AS between2
}
OPTIONAL CALL (${scope(cypher`start`, cypher`end`, cypher`startSide`, cypher`endSide`, cypher`upTo2`)}) {
  WITH * WHERE upTo2 < ${least} AND ${furthest} >= 3
  WITH *, reduce(sum = 0, one IN startSide | sum + COUNT { (one)--() }) <= reduce(sum = 0, one IN endSide | sum + COUNT { (one)--() }) AS isStart
  WITH *, CASE WHEN isStart THEN endSide ELSE startSide END AS others, CASE WHEN isStart THEN startSide ELSE endSide END AS fewer
  UNWIND fewer AS ${near}
  WITH * WHERE ${neither(near)}
  ${indent(step(near, far, cypher`CASE WHEN isStart THEN ${near} ELSE ${far} END`, [cypher`${far} IN others`, neither(far)]))}
  WITH DISTINCT CASE WHEN isStart THEN ${near} ELSE ${far} END AS first, CASE WHEN isStart THEN ${far} ELSE ${near} END AS second
  ORDER BY first.id, second.id
  LIMIT 1 + ${most}
  RETURN collect([first, second]) AS pairs3
}
WITH *, coalesce(pairs3, []) AS ways3
WITH *, upTo2 + size(ways3) AS upTo3
OPTIONAL CALL (${scope(cypher`start`, cypher`end`, cypher`startSide`, cypher`endSide`, cypher`upTo3`)}) {
  WITH * WHERE upTo3 < ${least} AND ${furthest} >= 4
  CALL (${scope(cypher`start`, cypher`end`, cypher`endSide`)}) {
    UNWIND endSide AS ${near}
    WITH * WHERE ${near} <> start
    ${indent(indent(step(near, far, far, [neither(far)])))}
    WITH ${far}, count(DISTINCT ${near}) AS times
    RETURN collect(${far}) AS reached, collect(CASE WHEN times > 1 THEN ${far} END) AS reachedTwice
  }
  CALL (${scope(cypher`start`, cypher`end`, cypher`startSide`, cypher`endSide`, cypher`reached`, cypher`reachedTwice`)}) {
    UNWIND startSide AS ${near}
    WITH * WHERE ${near} <> end
    ${indent(indent(step(near, far, near, [isBetween])))}
    WITH DISTINCT ${near}, ${far}
    ORDER BY ${near}.id, ${far}.id
    LIMIT 1 + ${most}
    RETURN collect([${near}, ${far}]) AS pairs4
  }
  RETURN pairs4, reached, reachedTwice
}
WITH *, coalesce(pairs4, []) AS ways4
WITH *, upTo3 + size(ways4) AS upTo4
OPTIONAL CALL (${scope(cypher`start`, cypher`end`, cypher`startSide`, cypher`endSide`, cypher`reached`, cypher`reachedTwice`, cypher`upTo4`)}) {
  WITH * WHERE upTo4 < ${least} AND ${furthest} >= 5
  UNWIND startSide AS first
  WITH * WHERE first <> end
  ${indent(step(first, near, first, [neither(near)]))}
  WITH DISTINCT first, ${near} ORDER BY first.id, ${near}.id
  CALL (${scope(cypher`first`, near, cypher`endSide`, cypher`reached`, cypher`reachedTwice`)}) {
    ${indent(indent(step(near, far, near, [isBetween, cypher`${far} <> first`])))}
    WITH DISTINCT ${far} ORDER BY ${far}.id LIMIT 1 + ${most}
    RETURN ${far}
  }
  WITH first, ${near}, ${far} LIMIT 1 + ${most}
  RETURN collect([first, ${near}, ${far}]) AS threes
}
WITH *, coalesce(threes, []) AS ways5
CALL (${scope(cypher`ways3`, cypher`ways4`, cypher`ways5`)}) {
  UNWIND ways3[..${most}] + ways4[..${most}] + [way IN ways5[..${most}] | way[..2]] + [way IN ways5[..${most}] | way[1..]] AS pair
  WITH DISTINCT pair
  WITH pair[0] AS ${near}, pair[1] AS ${far}
  ${indent(step(near, far, near))}
  RETURN collect(${tie}) AS inner
}
CALL (${scope(cypher`endSide`, cypher`ways4`, cypher`ways5`)}) {
  WITH *, [way IN ways4[..${most}] + ways5[..${most}] | last(way)] AS kept
  UNWIND CASE WHEN kept = [] THEN [] ELSE endSide END AS ${far}
  ${indent(lastStep)}
  RETURN collect(${tie}) AS lastTies, collect(DISTINCT ${far}) AS lasts
}
WITH *, between2 + [end] + [way IN ways3 + ways4 + ways5 | way[0]] AS fromStart, between2 + [start] + [pair IN ways3 | pair[1]] + lasts AS fromEnd
CALL (${scope(cypher`start`, cypher`end`, cypher`fromStart`, cypher`fromEnd`, cypher`inner`, cypher`lastTies`)}) {
  ${joined(cypher`startTies`, cypher`start`, cypher`start`, cypher`fromStart`)}
  ${joined(cypher`endTies`, cypher`end`, far, cypher`fromEnd`)}
  UNWIND startTies + endTies + inner + lastTies AS tie
  WITH DISTINCT tie LIMIT ${parameter(plan.amounts.most!)}
  RETURN collect(tie) AS ties
}
WITH ${join(outer, ', ')}, ties, [
  CASE WHEN upTo2 >= ${least} OR ${furthest} < 3 THEN 2 WHEN upTo3 >= ${least} OR ${furthest} < 4 THEN 3 WHEN upTo4 >= ${least} OR ${furthest} < 5 THEN 4 ELSE 5 END,
  CASE WHEN size(shared) > ${most} THEN [last(between2).id] END,
  CASE WHEN size(ways3) > ${most} THEN [ways3[${most} - 1][0].id, ways3[${most} - 1][1].id] END,
  CASE WHEN size(ways4) > ${most} THEN [ways4[${most} - 1][0].id, ways4[${most} - 1][1].id] END,
  CASE WHEN size(ways5) > ${most} THEN [one IN ways5[${most} - 1] | one.id] END
] AS ${waysColumn}`
}

/** Directed, a step leads out of its source, unless its tie is symmetric. */
function directedFrom(plan: SubgraphPlan, source: Fragment): Fragment[] {
  if (!plan.spec.ways?.directed) return []
  const tie = name(plan.tie.name)
  const symmetric = plan.spec.layers[0]!.types.filter((type) => SYMMETRIC_TYPES.has(type))
  const leads = cypher`startNode(${tie}) = ${source}`
  return [symmetric.length > 0 ? cypher`(${tie}:${tieTypes(plan.tie, symmetric)} OR ${leads})` : leads]
}
