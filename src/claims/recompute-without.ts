import type { Claim } from './claim'
import type { RollUpScope } from './gather-claims'
import { rollUp } from './roll-up'
import type { Tie } from './tie'

/**
 * What becomes of each tie that rests on some sources, or is denied by them, if these had never been read: by its id, the
 * ties in its place. None if nothing remains of it; several if what remains no longer belongs together. `knownAt` (ISO 8601
 * in UTC, or undefined for now) takes the claims as they stood at an instant.
 */
export function recomputeWithout(
  { claims, triples }: RollUpScope,
  sources: ReadonlySet<string>,
  knownAt: string | undefined,
): Map<string, Tie[]> {
  const wanted = new Set(triples.map(({ key }) => key))
  const then = knownAt === undefined ? claims : claims.flatMap((claim) => asOf(claim, knownAt))
  const left = new Set(then.filter(({ source }) => sources.has(source)).map(({ id }) => id))
  // Withdrawn rather than dropped: so a tie keeps the id that its founding claim gave it.
  const remaining = rollUp(
    then.map((claim) => (left.has(claim.id) ? { ...claim, retractedAt: claim.recordedAt } : claim)),
    wanted,
  )
  const affected = rollUp(then, wanted).filter((tie) => [...tie.claimIds, ...tie.denialIds].some((id) => left.has(id)))
  return new Map(affected.map((tie) => [tie.id, remaining.filter((other) => standsInPlaceOf(other, tie))]))
}

function standsInPlaceOf(other: Tie, tie: Tie): boolean {
  return other.triple === tie.triple && other.claimIds.some((id) => tie.claimIds.includes(id))
}

/** A claim as it stood at an instant: none if it was not recorded yet. A later review or retraction had not happened. */
function asOf(claim: Claim, instant: string): Claim[] {
  const at = Date.parse(instant)
  const isLater = (when: string | null) => when !== null && Date.parse(when) > at
  if (isLater(claim.recordedAt)) return []
  return [
    {
      ...claim,
      review: isLater(claim.reviewedAt) ? 'PENDING' : claim.review,
      retractedAt: isLater(claim.retractedAt) ? null : claim.retractedAt,
    },
  ]
}
