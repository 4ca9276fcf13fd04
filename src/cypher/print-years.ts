import type { SubgraphPlan } from '../plan/subgraph'
import { cypher, join, name, parameter, type Fragment } from './fragment'
import { blockBegins, blockDigits, firstReportedDay, tieDay, type BlockDay } from './print-times'

/** The text of all days of a tie, in the clauses below. */
export const YEARS_TIMES: Fragment = name('times')

/**
 * The years for which ties answer, as marks: a year in which a run of years begins, or -1 minus one in which a run ends. As many
 * ties answer for a year as runs have begun by then and did not end before. With the days between which these ties are
 * reported. `answers` is what block `b` of YEARS_TIMES must fulfil for the time asked.
 */
export function printYears(plan: SubgraphPlan, times: Fragment, answers: Fragment): Fragment {
  const isCertain = plan.where.some((predicate) => predicate.kind === 'answersByTimes' && predicate.time?.isCertain)
  const first = [year('earliestStart'), ...(isCertain ? [year('latestStart')] : []), shifted(plan, 'reachStart')]
  const last = [year('latestEnd'), ...(isCertain ? [year('earliestEnd')] : []), shifted(plan, 'reachEnd')]
  return cypher`WITH ${times} AS times
WITH times, [b IN ${blockBegins(YEARS_TIMES)} WHERE ${answers} | [${greatest(first)}, ${least(last)}]] AS all
WITH times, [span IN all WHERE span[0] <= span[1]] AS spans
WITH times, spans, range(0, size(spans) - 1) AS places
UNWIND CASE size(spans)
  WHEN 1 THEN [spans[0][0], -1 - spans[0][1]]
  ELSE [i IN places WHERE none(j IN places WHERE (spans[j][0] < spans[i][0] OR (spans[j][0] = spans[i][0] AND j < i)) AND spans[j][1] >= spans[i][0] - 1) | spans[i][0]]
    + [i IN places WHERE none(j IN places WHERE (spans[j][1] > spans[i][1] OR (spans[j][1] = spans[i][1] AND j < i)) AND spans[j][0] <= spans[i][1] + 1) | -1 - spans[i][1]]
END AS key
WITH key, count(*) AS ties, min(${firstReportedDay(YEARS_TIMES)}) AS first, max(${tieDay(YEARS_TIMES, 'lastReported')}) AS last`
}

const year = (day: BlockDay): Fragment => cypher`toInteger(${blockDigits(YEARS_TIMES, day, 0, 4)})`

/** The year of a day of a reach, after the silence that is let stand is taken off or added: see YearShift. */
function shifted({ amounts }: SubgraphPlan, day: 'reachStart' | 'reachEnd'): Fragment {
  const { backYears, backFrom, forthYears, forthFrom } = amounts
  const [years, from] = day === 'reachStart' ? [backYears!, backFrom!] : [forthYears!, forthFrom!]
  const place = cypher`${year(day)} % 400`
  return cypher`${year(day)} + ${parameter(years)}[${place}] + CASE WHEN ${blockDigits(YEARS_TIMES, day, 4, 4)} >= ${parameter(from)}[${place}] THEN 1 ELSE 0 END`
}

const greatest = (years: readonly Fragment[]): Fragment =>
  cypher`reduce(most = 0, year IN [${join(years, ', ')}] | CASE WHEN year > most THEN year ELSE most END)`

const least = (years: readonly Fragment[]): Fragment =>
  cypher`reduce(least = 9999, year IN [${join(years, ', ')}] | CASE WHEN year < least THEN year ELSE least END)`
