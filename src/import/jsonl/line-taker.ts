import type { ClaimSpool } from '../batches/claim-spool'
import type { RecordCollector } from '../batches/record-collector'
import { broughtBy } from './brought-by'
import { wordsOnClaim, type Line } from './line-schema'

/**
 * Takes in what a line holds; says what is wrong with it, and then takes nothing. `now` dates claims that do not say when they were
 * recorded; `isOfGraph`: the lines are what a graph holds, with what merges have made of claims.
 */
export function lineTaker(
  collector: RecordCollector,
  spool: ClaimSpool,
  now: string,
): (line: Line | string, isOfGraph: boolean) => string[] {
  return (line, isOfGraph) => {
    if (typeof line === 'string') return [line]
    // What was put aside may be with a merged record, which no reference finds.
    if (line.kind === 'version' && !line.version.type.startsWith('KEPT_'))
      for (const id of [line.version.subject, line.version.object]) collector.references.add(id)
    const brought = broughtBy(line, now)
    if (!brought) return []
    const fault = collector.faultOf(brought)
    const problems = [
      ...brought.claims.flatMap((claim) => wordsOnClaim(claim, isOfGraph)),
      ...(fault === null ? [] : [fault]),
    ]
    if (problems.length === 0) for (const claim of collector.add(brought)) spool.add(claim)
    return problems
  }
}
