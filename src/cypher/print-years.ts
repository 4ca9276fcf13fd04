import { BLOCK_LENGTH, BLOCK_PLACE, TIMES_LENGTH } from '../claims/tie-times'
import type { SubgraphPlan, TieCount } from '../plan/subgraph'
import { cypher, integer, join, name, parameter, property, type Fragment } from './fragment'
import { answersAsked } from './print-step'
import {
  blockAnswers,
  blockBegins,
  blockDigits,
  firstReportedDay,
  ownLetter,
  tieDay,
  type BlockDay,
} from './print-times'

/** The text of all days of a tie, in the clauses below. */
const TIMES: Fragment = name('times')

/** What becomes of the ties of one scan, then of the rows of all scans; and the columns of a group: see CountRow. */
export interface PrintedGroups {
  readonly each: Fragment
  readonly together: Fragment
  readonly columns: readonly Fragment[]
}

/**
 * The years for which ties answer, as marks: a year in which a run of years begins, or -1 minus one in which a run ends. As many
 * ties answer for a year as runs have begun by then and did not end before. With the days between which these ties are
 * reported, if reports are let stand for ever.
 *
 * Most ties have one block that can answer, and most of these have it in common with others, as far as years are concerned: where
 * no time, no instruments and no certainty are asked, such blocks are counted first, and the years of those that are alike found
 * once. Of 440,000 ties with one block 2,500 are left.
 */
export function printYears(
  plan: SubgraphPlan,
  { forEver = false, isCertain = false }: Pick<TieCount, 'forEver' | 'isCertain'>,
): PrintedGroups {
  const asked = answersAsked(plan)
  const answers = blockAnswers(TIMES, asked?.time, asked?.letters)
  const marks = printMarks(plan, answers, isCertain)
  const reported = forEver
    ? cypher`, min(${firstReportedDay(TIMES)}) AS first, max(${tieDay(TIMES, 'lastReported')}) AS last`
    : cypher``
  const reportedOfAll = forEver ? cypher`, min(first) AS first, max(last) AS last` : cypher``
  const both = forEver ? cypher`, first, last` : cypher``
  const times = cypher`WITH ${property(plan.tie, 'times')} AS ${TIMES}`
  const columns = [cypher`key`, cypher`null`, cypher`ties`, ...(forEver ? [cypher`first`, cypher`last`] : [])]
  const count = cypher`WITH key, sum(ties) AS ties${reportedOfAll}`
  if (asked || isCertain) {
    const each = cypher`${times}
UNWIND ${marks} AS key
RETURN key, count(*) AS ties${reported}`
    return { each, together: count, columns }
  }
  return {
    each: cypher`${times}
WITH ${TIMES}, CASE WHEN ${isOnlyOwn} THEN ${printYearsOfFirst(plan)} END AS text
UNWIND CASE WHEN text IS NULL THEN ${marks} ELSE [null] END AS key
RETURN text, key, count(*) AS ties${reported}`,
    together: cypher`WITH text AS ${TIMES}, key, sum(ties) AS ties${reportedOfAll}
UNWIND CASE WHEN ${TIMES} IS NULL THEN [key] ELSE ${marks} END AS mark
WITH mark AS key, ties${both}
${count}`,
    columns,
  }
}

const FIRST = integer(TIMES_LENGTH)

/** The tie's own blocks come first: its second block is of an instrument, or there is none. */
const isOnlyOwn = cypher`substring(${TIMES}, ${integer(TIMES_LENGTH + BLOCK_LENGTH)}, 1) <> ${ownLetter}`

/** A text like `times` with one block: of the days, what decides on years, so that many ties have the same. */
function printYearsOfFirst(plan: SubgraphPlan): Fragment {
  const digits = (day: BlockDay) => cypher`substring(${TIMES}, ${integer(TIMES_LENGTH + BLOCK_PLACE[day])}, 4)`
  const moves = (day: 'reachStart' | 'reachEnd') =>
    cypher`${digits(day)} + CASE WHEN ${isMovedFurther(plan, day, FIRST)} THEN '9998' ELSE '0000' END`
  const unread = (count: number) => cypher`'${name('x'.repeat(count))}'`
  return join(
    [
      cypher`${unread(TIMES_LENGTH)} + ${ownLetter} + ${unread(BLOCK_PLACE.earliestStart - 1)}`,
      cypher`${digits('earliestStart')} + ${unread(BLOCK_PLACE.latestEnd - BLOCK_PLACE.earliestStart - 4)}`,
      cypher`${digits('latestEnd')} + ${unread(4)}`,
      moves('reachStart'),
      moves('reachEnd'),
    ],
    ' + ',
  )
}

/** The marks of the runs of years for which the blocks of TIMES answer. */
function printMarks(plan: SubgraphPlan, answers: Fragment, isCertain: boolean): Fragment {
  const first = [year('earliestStart'), ...(isCertain ? [year('latestStart')] : []), shifted(plan, 'reachStart')]
  const last = [year('latestEnd'), ...(isCertain ? [year('earliestEnd')] : []), shifted(plan, 'reachEnd')]
  const all = cypher`[b IN ${blockBegins(TIMES)} WHERE ${answers} | [${greatest(first)}, ${least(last)}]]`
  const precedes = cypher`(spans[j][0] < spans[i][0] OR (spans[j][0] = spans[i][0] AND j < i)) AND spans[j][1] >= spans[i][0] - 1`
  const follows = cypher`(spans[j][1] > spans[i][1] OR (spans[j][1] = spans[i][1] AND j < i)) AND spans[j][0] <= spans[i][1] + 1`
  const places = cypher`range(0, size(spans) - 1)`
  return cypher`head([spans IN [[span IN ${all} WHERE span[0] <= span[1]]] | CASE size(spans)
  WHEN 1 THEN [spans[0][0], -1 - spans[0][1]]
  WHEN 2 THEN CASE
    WHEN spans[0][0] > spans[1][1] + 1 OR spans[1][0] > spans[0][1] + 1 THEN [spans[0][0], -1 - spans[0][1], spans[1][0], -1 - spans[1][1]]
    ELSE [CASE WHEN spans[0][0] < spans[1][0] THEN spans[0][0] ELSE spans[1][0] END, -1 - CASE WHEN spans[0][1] > spans[1][1] THEN spans[0][1] ELSE spans[1][1] END]
  END
  ELSE [i IN ${places} WHERE none(j IN ${places} WHERE ${precedes}) | spans[i][0]]
    + [i IN ${places} WHERE none(j IN ${places} WHERE ${follows}) | -1 - spans[i][1]]
END])`
}

const year = (day: BlockDay): Fragment => cypher`toInteger(${blockDigits(TIMES, day, 0, 4)})`

/** The year of a day of a reach, after the silence that is let stand is taken off or added: see YearShift. */
function shifted(plan: SubgraphPlan, day: 'reachStart' | 'reachEnd'): Fragment {
  const { backYears, forthYears } = plan.amounts
  const years = parameter(day === 'reachStart' ? backYears! : forthYears!)
  return cypher`${year(day)} + ${years}[${year(day)} % 400] + CASE WHEN ${isMovedFurther(plan, day, cypher`b`)} THEN 1 ELSE 0 END`
}

function isMovedFurther({ amounts }: SubgraphPlan, day: 'reachStart' | 'reachEnd', begin: Fragment): Fragment {
  const from = parameter(day === 'reachStart' ? amounts.backFrom! : amounts.forthFrom!)
  const digits = (at: number) => blockDigits(TIMES, day, at, 4, begin)
  return cypher`${digits(4)} >= ${from}[toInteger(${digits(0)}) % 400]`
}

const greatest = (years: readonly Fragment[]): Fragment =>
  cypher`reduce(most = 0, year IN [${join(years, ', ')}] | CASE WHEN year > most THEN year ELSE most END)`

const least = (years: readonly Fragment[]): Fragment =>
  cypher`reduce(least = 9999, year IN [${join(years, ', ')}] | CASE WHEN year < least THEN year ELSE least END)`
