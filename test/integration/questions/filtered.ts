import type { Claim } from '../../../src/claims/claim'
import { rollUp } from '../../../src/claims/roll-up'
import type { Tie } from '../../../src/claims/tie'
import type { AskedInput } from '../../../src/questions/asked'
import type { TieGraph } from '../../../src/questions/graph/tie-graph'
import { FIRST_DAY, LAST_DAY, parseDay } from '../../../src/time/day'
import type { Filter } from './random-claims'
import { ROWS } from './random-claims'
import { rowsOf, type Row } from './tie-text'

/** What a filter asks of time and instruments, as the oracles take it. */
export function askedBy({ at, during, timing, maxGapDays, instruments }: Filter): AskedInput {
  const day = (text: string | null | undefined, otherwise: number) => (text ? parseDay(text)! : otherwise)
  const asksTime = at || during
  return {
    period: asksTime ? { from: day(at ?? during?.from, FIRST_DAY), to: day(at ?? during?.to, LAST_DAY) } : null,
    timing,
    maxGapDays,
    instruments: instruments?.length ? instruments : null,
  }
}

/** The ties that a graph of these claims offers to a question that names some actors: all else in the filter, by plain sentences. */
export function tiesFor(claims: readonly Claim[], filter: Filter, named: readonly string[]): Row[] {
  const read = claims.filter(({ source }) => !filter.withoutSources?.includes(source))
  const { against, contested, alleged, minConfidence, minOrigins } = filter
  return rowsOf(rollUp(read)).filter(
    (tie) =>
      [tie.subject, tie.object].every((id) => named.includes(id) || admits(filter, id)) &&
      (!against || tie.againstIds.includes(against.id)) &&
      (typeof contested !== 'boolean' || tie.contested === contested) &&
      (typeof alleged !== 'boolean' || tie.alleged === alleged) &&
      tie.confidence >= (minConfidence ?? 0) &&
      tie.originCount >= (minOrigins ?? 0),
  )
}

/** The sources under each tie of a graph, by the claims that it rests on. */
export function sourcesUnder(
  graph: TieGraph,
  ties: readonly Pick<Tie, 'id' | 'claimIds'>[],
  claims: readonly Claim[],
  titleOf: (source: string) => string,
) {
  const claimsOf = new Map(ties.map(({ id, claimIds }) => [id, claimIds]))
  const sourceOf = new Map(claims.map(({ id, source }) => [id, source]))
  return (tie: number) =>
    [...new Set(claimsOf.get(graph.tieIds[tie]!)!.map((claim) => sourceOf.get(claim)!))].map((id) => ({
      id,
      title: titleOf(id),
    }))
}

function admits({ actor }: Filter, id: string): boolean {
  const row = ROWS.find((actor) => actor.id === id)!
  return (
    (!actor?.kinds?.length || actor.kinds.includes(row.kind.toUpperCase())) &&
    (!actor?.ids?.length || actor.ids.includes(id)) &&
    (typeof actor?.placeholder !== 'boolean' || row.placeholder === actor.placeholder)
  )
}
