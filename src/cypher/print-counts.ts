import type { SubgraphPlan, TieCount } from '../plan/subgraph'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import { cypher, indent, integer, join, name, parameter, property, type Fragment } from './fragment'
import { printScans } from './print-scans'
import { answersAsked } from './print-step'
import { tieType } from './print-tie'
import { answeringLetters } from './print-times'
import { printYears, type PrintedGroups } from './print-years'

/**
 * Ties that pass, counted by groups: one row for each group, so that a million of them cost the service nothing. A tie counts
 * once in each group.
 */
export function printCounts(plan: SubgraphPlan, counted: TieCount, refs: readonly Fragment[]): Fragment {
  const { each, together, columns } = printGroups(plan, counted)
  return cypher`${printScans(plan, refs, each)}
${together}
RETURN [${join([integer(SUBGRAPH_ROW.count), ...columns], ', ')}] AS row`
}

function printGroups(plan: SubgraphPlan, counted: TieCount): PrintedGroups {
  const times = property(plan.tie, 'times')
  const asked = answersAsked(plan)
  const columns = [cypher`key`, cypher`null`, cypher`ties`]
  const together = cypher`WITH key, sum(ties) AS ties`
  switch (counted.by) {
    case 'TYPE':
      return { each: cypher`RETURN ${tieType(plan.tie)} AS key, count(*) AS ties`, together, columns }
    case 'ACTOR': {
      const [near, far] = [name(plan.near.name), name(plan.far.name)]
      const each = cypher`UNWIND CASE WHEN ${near} = ${far} THEN [${near}] ELSE [${near}, ${far}] END AS one
RETURN one, count(*) AS ties`
      return {
        each,
        together: cypher`WITH one, sum(ties) AS ties ORDER BY ties DESC, one.id LIMIT ${parameter(plan.amounts.groups!)}`,
        columns: [cypher`one.id`, cypher`one.name`, cypher`ties`],
      }
    }
    case 'SOURCE':
      return printSources(plan)
    case 'INSTRUMENT': {
      const letters = answeringLetters(times, asked?.time, asked?.letters)
      return { each: cypher`RETURN ${letters} AS key, count(*) AS ties`, together, columns }
    }
    case 'YEAR':
      return printYears(plan, counted)
  }
}

/** Each tie with each source under it; with none, that is all ties, so that too many are known. */
function printSources(plan: SubgraphPlan): PrintedGroups {
  const tie = name(plan.tie.name)
  return {
    each: cypher`RETURN ${tie}`,
    together: cypher`WITH ${tie} LIMIT ${parameter(plan.amounts.ties!)}
CALL (${tie}) {
  ${indent(cypher`UNWIND ${property(plan.tie, 'claimIds')} AS id
MATCH (:Record {id: id})-[:CITES]->(source:Source)
RETURN DISTINCT source
UNION ALL
RETURN null AS source`)}
}
WITH source, count(*) AS ties ORDER BY ties DESC, source.id LIMIT ${parameter(plan.amounts.groups!)}`,
    columns: [cypher`source.id`, cypher`source.title`, cypher`ties`],
  }
}
