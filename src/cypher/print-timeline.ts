import { ACT_TYPES, PARTICIPATION_TYPES, TIE_TYPES } from '../claims/vocabulary'
import type { Walk } from '../plan/list'
import { alternatives, cypher, join, name, parameter, type Fragment } from './fragment'
import type { PrintedWalk } from './printed-walk'

/**
 * One entry for an act or a part in an event, two for a lasting tie: how it began and how it ended, or, where that is
 * open, when it was first and last reported. An attack that an event tells already is left out.
 */
export function printTimeline(walk: Extract<Walk, { kind: 'timeline' }>): PrintedWalk {
  const [near, tie, far] = [name(walk.near.name), name(walk.tie.name), name(walk.far.name)]
  const { what, day, earliest, latest, event, id } = walk.entry
  const happens = cypher`${tie}:${alternatives([...ACT_TYPES, ...PARTICIPATION_TYPES])}`
  // Of an act that was merely observed nothing is known but what the report reaches.
  const happened = cypher`CASE WHEN ${tie}.earliestStart = date('0001-01-01') AND ${tie}.latestEnd = date('9999-12-31') THEN [${tie}.blockReachStart[0], ${tie}.lastReported] ELSE [${tie}.earliestStart, ${tie}.latestEnd] END`
  const entries = cypher`CASE WHEN ${happens} THEN [['HAPPENED', ${tie}.blockReachStart[0], ${happened}]] ELSE [
  CASE WHEN ${tie}.earliestStart > date('0001-01-01') THEN ['BEGAN', ${tie}.earliestStart, [${tie}.earliestStart, ${tie}.latestStart]] ELSE ['FIRST_REPORTED', ${tie}.blockReachStart[0], [${tie}.blockReachStart[0], ${tie}.blockReachStart[0]]] END,
  CASE WHEN ${tie}.latestEnd < date('9999-12-31') THEN ['ENDED', ${tie}.earliestEnd, [${tie}.earliestEnd, ${tie}.latestEnd]] ELSE ['WENT_SILENT', ${tie}.lastReported, [${tie}.lastReported, ${tie}.lastReported]] END
] END`
  const carried = [near, tie, far]
  const columns: Fragment[] = [
    ...carried,
    cypher`entry[0] AS ${name(what)}`,
    cypher`entry[1] AS ${name(day)}`,
    cypher`entry[2][0] AS ${name(earliest)}`,
    cypher`entry[2][1] AS ${name(latest)}`,
    cypher`entry[0] + ' ' + ${tie}.id AS ${name(id)}`,
    cypher`CASE WHEN ${far}:Event THEN ${far}.id ELSE ${tie}.event END AS ${name(event)}`,
  ]
  const clauses = cypher`MATCH (${near})-[${tie}:${alternatives(TIE_TYPES)}]-(${far})
WHERE NOT (${tie}:ATTACKED AND ${tie}.event IS NOT NULL)
UNWIND ${entries} AS entry
WITH ${join(columns, ', ')}`
  const within = walk.during
    ? [
        cypher`${name(earliest)} <= ${parameter(walk.during.to)}`,
        cypher`${name(latest)} >= ${parameter(walk.during.from)}`,
      ]
    : []
  return {
    clauses,
    conditions: within,
    symbols: [walk.tie.name, walk.far.name, what, day, earliest, latest, id, event],
    repeats: false,
  }
}
