import type { Parameter } from '../plan/parameter'
import type { SubgraphPlan, TieChange } from '../plan/subgraph'
import type { AmountName } from '../plan/subgraph-amounts'
import { SUBGRAPH_ROW } from '../plan/subgraph-row'
import { cypher, indent, integer, join, name, parameter, property, type Fragment } from './fragment'
import { printScans } from './print-scans'
import { answersAsked } from './print-step'
import { knownThroughout } from './print-tie'
import { answeringLetters, anyBlock, blockAnswers, firstReportedDay, tieDay, type BlockTime } from './print-times'

/** How many entries of lists were met, and how many ties continued: not all of either are fetched. */
export const changedColumns: readonly Fragment[] = [cypher`met`, cypher`continued`]
const [metColumn, continuedColumn] = changedColumns as [Fragment, Fragment]

/** The ties of the whole graph to which something happened, as `ties`; none besides, and how many there were of others. */
export function printChanged(plan: SubgraphPlan, changed: TieChange, refs: readonly Fragment[]): Fragment {
  const found = changed.over === 'PERIOD' ? printHappened(plan, changed, refs) : printLearned(plan, refs)
  return cypher`${found}
WITH ${join([...refs, cypher`[] AS starts`, cypher`ties`, ...changedColumns], ', ')}`
}

export const printChangedRow = (): Fragment =>
  cypher`RETURN [${integer(SUBGRAPH_ROW.count)}, ${metColumn}, null, ${continuedColumn}] AS row`

const TIMES = name('times')
/** FIRST_BASIC_DAY and LAST_BASIC_DAY: points that are not known. */
const OPEN_START = cypher`'00010101'`
const OPEN_END = cypher`'99991231'`

/** The lists of an answer: on one of the first two stands how a tie starts, on one of the next how it ends. */
const LIST = { began: 0, firstReported: 1, ended: 2, wentSilent: 3, changed: 4, continued: 5 } as const

/**
 * What may happen to a tie in a period: the same as in `src/questions/changes/tie-changes.ts`, where it is judged in the end. Each tie
 * is looked at once, since reading its days is what takes the time; of those met, the first of each list by id are fetched.
 */
function printHappened(
  plan: SubgraphPlan,
  { isCertain }: Extract<TieChange, { over: 'PERIOD' }>,
  refs: readonly Fragment[],
): Fragment {
  const tie = name(plan.tie.name)
  const starts = startsOf(plan)
  const ends = endsOf(plan)
  const each = cypher`WITH ${tie}, ${property(plan.tie, 'times')} AS ${TIMES}
WITH ${tie}, ${starts} AS starts, ${ends} AS ends, ${continuesOf(plan, isCertain)} AS continues
WHERE starts IS NOT NULL OR ends IS NOT NULL OR continues IS NOT NULL
UNWIND [starts, ends, continues] AS list
WITH list, ${tie} WHERE list IS NOT NULL
RETURN list, ${tie}`
  return cypher`CALL (${join(refs, ', ')}) {
  ${indent(printScans(plan, refs, each))}
  WITH list, CASE WHEN list < ${integer(LIST.continued)} THEN ${tie} END AS ${tie} LIMIT ${parameter(plan.amounts.most!)}
  WITH list, ${tie} ORDER BY list, ${property(plan.tie, 'id')}
  WITH list, count(*) AS count, collect(${tie})[..${parameter(plan.amounts.perList!)}] AS firsts
  RETURN sum(count) AS ${metColumn}, sum(CASE WHEN list >= ${integer(LIST.changed)} THEN count ELSE 0 END) AS ${continuedColumn}, reduce(all = [], firsts IN collect(firsts) | all + firsts) AS ties
}`
}

const day = (which: Parameters<typeof tieDay>[1]) => tieDay(TIMES, which)

function startsOf({ amounts }: SubgraphPlan): Fragment {
  const [first, last] = [parameter(amounts.first!), parameter(amounts.last!)]
  const reported = firstReportedDay(TIMES)
  return cypher`CASE
  WHEN ${day('earliestStart')} = ${OPEN_START} THEN CASE WHEN ${reported} >= ${first} AND ${reported} <= ${last} THEN ${integer(LIST.firstReported)} END
  WHEN ${day('earliestStart')} <= ${last} AND ${day('latestStart')} >= ${first} THEN ${integer(LIST.began)}
END`
}

function endsOf({ amounts }: SubgraphPlan): Fragment {
  const [first, last] = [parameter(amounts.first!), parameter(amounts.last!)]
  const reported = day('lastReported')
  return cypher`CASE
  WHEN ${day('latestEnd')} = ${OPEN_END} THEN CASE WHEN ${reported} >= ${first} AND ${reported} <= ${last} THEN ${integer(LIST.wentSilent)} END
  WHEN ${day('earliestEnd')} <= ${last} AND ${day('latestEnd')} >= ${first} THEN ${integer(LIST.ended)}
END`
}

/** Whether the tie answers on the eve and on the morrow: its own points go first, since they rule most out. */
function continuesOf(plan: SubgraphPlan, isCertain: boolean): Fragment {
  const letters = answersAsked(plan)?.letters
  const [eve, morrow] = [timeOf(plan, 'eve', isCertain), timeOf(plan, 'morrow', isCertain)]
  const answers = (time: BlockTime) => anyBlock(TIMES, blockAnswers(TIMES, time, letters))
  const continues = [
    cypher`${day('earliestStart')} <= ${parameter(eve.to)}`,
    cypher`${day('latestEnd')} >= ${parameter(morrow.from)}`,
    answers(eve),
    answers(morrow),
  ]
  const lettersThen = (time: BlockTime) => answeringLetters(TIMES, time, letters)
  const list = cypher`CASE WHEN ${lettersThen(eve)} = ${lettersThen(morrow)} THEN ${integer(LIST.continued)} ELSE ${integer(LIST.changed)} END`
  return cypher`CASE WHEN ${join(continues, ' AND ')} THEN ${list} END`
}

function timeOf({ amounts }: SubgraphPlan, which: 'eve' | 'morrow', isCertain: boolean): BlockTime {
  const amount = (key: AmountName): Parameter => amounts[key]!
  return {
    isCertain,
    ...{ from: amount(which), to: amount(which) },
    ...{ reachFrom: amount(`${which}Back`), reachTo: amount(`${which}Forth`) },
  }
}

/** Versions of ties that were not known at both instants; what was known at both is the same, and counted. */
function printLearned(plan: SubgraphPlan, refs: readonly Fragment[]): Fragment {
  const tie = name(plan.tie.name)
  const known = knownThroughout(plan.tie, parameter(plan.amounts.earlier!), parameter(plan.amounts.later!))
  const most = parameter(plan.amounts.most!)
  const each = cypher`WITH ${tie}, ${known} AS known
RETURN sum(CASE WHEN known THEN 1 ELSE 0 END) AS count, collect(CASE WHEN NOT known THEN ${tie} END)[..${most}] AS some`
  return cypher`CALL (${join(refs, ', ')}) {
  ${indent(printScans(plan, refs, each))}
  RETURN 0 AS ${metColumn}, sum(count) AS ${continuedColumn}, reduce(all = [], some IN collect(some) | all + some)[..${most}] AS ties
}`
}
