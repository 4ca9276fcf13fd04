import { invariant } from '../errors/invariant'
import type { Predicate } from '../plan/list'
import type { SubgraphPlan, TieCount } from '../plan/subgraph'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import { cypher, indent, integer, join, name, parameter, property, type Fragment } from './fragment'
import { printPredicate, printWhere } from './print-predicate'
import { blockAnswers, blockBegins, blockLetter, blockMeets, ownLetter, ownLetters } from './print-times'
import { knownThen, recompute, relationship, tieType, tieTypes } from './print-tie'
import { printYears, YEARS_TIMES } from './print-years'

/**
 * Ties that pass, counted by groups: one row for each group, so that a million of them cost the service nothing. A tie counts
 * once in each group.
 */
export function printCounts(plan: SubgraphPlan, counted: TieCount): Fragment {
  const groups = printGroups(plan, counted)
  return cypher`${printAllTies(plan)}
${groups.clauses}
RETURN [${join([integer(SUBGRAPH_ROW.count), ...groups.columns], ', ')}] AS row`
}

/** All ties of the kinds asked that pass the filter, recomputed if it leaves sources out. */
function printAllTies(plan: SubgraphPlan): Fragment {
  const types = plan.spec.layers[0]?.types
  invariant(types, 'count-types')
  const again = recompute(plan.tie)
  const judged = plan.where.map(printPredicate)
  const found = cypher`MATCH (${name(plan.near.name)})-[${relationship(plan.tie)}:${tieTypes(plan.tie, types)}]->(${name(plan.far.name)})${printWhere([...knownThen(plan.tie), ...(again ? [] : judged)])}`
  return again ? cypher`${found}\n${again}\nWITH *${printWhere(judged)}` : found
}

/** Clauses up to the groups, and the columns of one: see CountRow. */
interface PrintedGroups {
  readonly clauses: Fragment
  readonly columns: readonly Fragment[]
}

function printGroups(plan: SubgraphPlan, { by }: TieCount): PrintedGroups {
  const times = property(plan.tie, 'times')
  const columns = [cypher`key`, cypher`null`, cypher`ties`]
  switch (by) {
    case 'TYPE':
      return { clauses: cypher`WITH ${tieType(plan.tie)} AS key, count(*) AS ties`, columns }
    case 'ACTOR': {
      const [near, far] = [name(plan.near.name), name(plan.far.name)]
      return {
        clauses: cypher`UNWIND CASE WHEN ${near} = ${far} THEN [${near}] ELSE [${near}, ${far}] END AS one
WITH one, count(*) AS ties ORDER BY ties DESC, one.id LIMIT ${parameter(plan.amounts.groups!)}`,
        columns: [cypher`one.id`, cypher`one.name`, cypher`ties`],
      }
    }
    case 'SOURCE':
      return printSources(plan)
    case 'INSTRUMENT':
      return {
        clauses: cypher`WITH ${printLetters(times, answersAsked(plan))} AS key, count(*) AS ties`,
        columns,
      }
    case 'YEAR':
      return {
        clauses: printYears(plan, times, printAnswersAsked(YEARS_TIMES, answersAsked(plan))),
        columns: [...columns, cypher`first`, cypher`last`],
      }
  }
}

type Answers = Extract<Predicate, { kind: 'answersByTimes' }>

/** What the filter asks of a tie's blocks. */
const answersAsked = ({ where }: SubgraphPlan): Answers | undefined =>
  where.find((predicate) => predicate.kind === 'answersByTimes')

const printAnswersAsked = (times: Fragment, asked: Answers | undefined): Fragment =>
  blockAnswers(times, asked?.time, asked?.letters ? parameter(asked.letters) : ownLetters)

/** The letters of all instruments by which the tie answers, each once: ties that have them in common are one group. */
function printLetters(times: Fragment, asked: Answers | undefined): Fragment {
  const letter = blockLetter(times)
  const conditions = [
    cypher`${letter} <> ${ownLetter}`,
    ...(asked?.letters ? [cypher`${letter} IN ${parameter(asked.letters)}`] : []),
    ...(asked?.time ? blockMeets(times, asked.time) : []),
    cypher`NOT found CONTAINS ${letter}`,
  ]
  return cypher`reduce(found = '', b IN ${blockBegins(times)} | CASE WHEN ${join(conditions, ' AND ')} THEN found + ${letter} ELSE found END)`
}

/** Each tie with each source under it; with none, that is all ties, so that too many are known. */
function printSources(plan: SubgraphPlan): PrintedGroups {
  const tie = name(plan.tie.name)
  return {
    clauses: cypher`WITH ${tie} LIMIT ${parameter(plan.amounts.ties!)}
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
