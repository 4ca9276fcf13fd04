import type { Claim } from './claim'
import { isAccepted, isCounted } from './counted'
import { foundingClaim } from './founding'
import { tripleOf, type Triple } from './triple'

/** All claims that an actor perpetrated an event, and all that another was its target, whatever their state. */
export interface AttackInEvent {
  readonly triple: Triple
  readonly event: string
  readonly perpetrated: readonly Claim[]
  readonly targeted: readonly Claim[]
}

/** The attacks that participations may make, by the key of their triple: one per event, perpetrator and other target. */
export function attacksByTriple(claims: readonly Claim[]): Map<string, AttackInEvent[]> {
  const attacks = new Map<string, AttackInEvent[]>()
  for (const [event, parts] of partsByEvent(claims)) {
    for (const [subject, perpetrated] of parts.PERPETRATED) {
      for (const [object, targeted] of parts.TARGETED_BY) {
        if (subject === object) continue
        const triple = tripleOf({ subject, type: 'ATTACKED', object, title: null })
        const others = attacks.get(triple.key)
        const attack = { triple, event, perpetrated, targeted }
        if (others) others.push(attack)
        else attacks.set(triple.key, [attack])
      }
    }
  }
  return attacks
}

/** What counts for an attack; nothing unless both participations are supported. */
export function countedEvidence({ perpetrated, targeted }: AttackInEvent): Claim[] {
  const sides = [perpetrated.filter(isCounted), targeted.filter(isCounted)]
  return sides.every((side) => side.some(({ stance }) => stance === 'SUPPORTS')) ? sides.flat() : []
}

/**
 * The id of an attack that nobody reported as such: both founding claims, because one perpetration may meet several
 * targets. It is known since the later of the two was recorded, an ISO 8601 instant.
 */
export function foundingOfAttack({
  perpetrated,
  targeted,
}: AttackInEvent): { id: string; recordedAt: string } | undefined {
  const [one, other] = [perpetrated, targeted].map((claims) =>
    foundingClaim(claims.filter((claim) => isAccepted(claim) && claim.stance === 'SUPPORTS')),
  )
  if (!one || !other) return undefined
  const later = Date.parse(one.recordedAt) < Date.parse(other.recordedAt) ? other : one
  return { id: `${one.id}+${other.id}`, recordedAt: later.recordedAt }
}

type Parts = Record<'PERPETRATED' | 'TARGETED_BY', Map<string, Claim[]>>

function partsByEvent(claims: readonly Claim[]): Map<string, Parts> {
  const byEvent = new Map<string, Parts>()
  for (const claim of claims) {
    if ((claim.type !== 'PERPETRATED' && claim.type !== 'TARGETED_BY') || claim.subject === null) continue
    const parts = byEvent.get(claim.object) ?? { PERPETRATED: new Map(), TARGETED_BY: new Map() }
    byEvent.set(claim.object, parts)
    const actors = parts[claim.type]
    const said = actors.get(claim.subject)
    if (said) said.push(claim)
    else actors.set(claim.subject, [claim])
  }
  return byEvent
}
