import type { Claim } from './claim'
import type { RollUpScope } from './gather-claims'
import { rollUp } from './roll-up'
import type { Tie } from './tie'

/**
 * What becomes of the ties of a scope if some sources had never been read: by its id, the ties in its place. None if nothing
 * remains of it, or if it has become one with an earlier tie, which then stands for both; several if what remains no longer
 * belongs together. `knownAt` (ISO 8601 in UTC, or undefined for now) takes the claims as they stood at an instant.
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
  const inPlace = new Map<string, Tie[]>()
  const homes = new Map<string, Tie[]>()
  for (const tie of rollUp(then, wanted)) {
    const own: Tie[] = []
    inPlace.set(tie.id, own)
    for (const claim of tie.claimIds) {
      const key = `${tie.triple} ${claim}`
      if (!homes.has(key)) homes.set(key, own)
    }
  }
  // Each goes to one tie only: a claim that had ended one may be gone, so that it runs on into the next.
  for (const tie of remaining) {
    const home = tie.claimIds.map((claim) => homes.get(`${tie.triple} ${claim}`)).find((own) => own !== undefined)
    home?.push(tie)
  }
  return inPlace
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
