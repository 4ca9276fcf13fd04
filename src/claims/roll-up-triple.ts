import type { Claim } from './claim'
import { isAccepted, isCounted } from './counted'
import { countedEvidence, foundingOfAttack, type AttackInEvent } from './derive-attacks'
import { foundingClaim, retractedIn } from './founding'
import { groupReports, keysFor } from './group-reports'
import { invariant } from '../errors/invariant'
import { makeTie } from './make-tie'
import { byReach, reportOf } from './report'
import type { Tie } from './tie'
import type { Triple } from './triple'

/** What the roll-up of a triple needs to know beyond its own claims. */
export interface TripleContext {
  /** The event taken part in lasts longer than a day. */
  readonly isLasting?: boolean
  /** For ATTACKED: the events in which the subject is said to be a perpetrator, and the object a target. */
  readonly attacks?: readonly AttackInEvent[]
}

/**
 * The ties that all claims of one triple roll up into, in order of time. Takes every claim, whatever its review, modality
 * and state: only accepted, unretracted ones that are not mere intentions count; a retracted one may still give the id.
 */
export function rollUpTriple(triple: Triple, claims: readonly Claim[], context: TripleContext = {}): Tie[] {
  if (triple.subject === triple.object) return []
  const attacks = context.attacks ?? []
  const counted = [...claims.filter(isCounted), ...attacks.flatMap(countedEvidence)].map(reportOf).sort(byReach)
  const supporting = counted.filter(({ claim }) => claim.stance === 'SUPPORTS')
  if (!supporting.length) return []
  const denials = counted.filter(({ claim }) => claim.stance === 'DENIES')
  const keyOf = keysFor(triple.type, supporting, context.isLasting ?? false)
  const groups = groupReports(triple.type, supporting, keyOf)
  const retracted = claims.filter(
    (claim) => isAccepted(claim) && claim.retractedAt !== null && claim.stance === 'SUPPORTS',
  )
  const formerly = retractedIn(groups, retracted.map(reportOf), keyOf)
  return groups.map((group) => {
    const direct = group.reports.map(({ claim }) => claim).filter(({ type }) => type === triple.type)
    const reported = foundingClaim([...direct, ...(formerly.get(group) ?? [])])
    const attack = attacks.find(({ event }) => event === group.event)
    const founded = earlier(reported, attack && foundingOfAttack(attack))
    invariant(founded, 'roll-up-founding', triple.key)
    return makeTie(triple, group, denials, founded.id)
  })
}

interface Founding {
  readonly id: string
  readonly recordedAt: string
}

/** So that an attack keeps its id when it comes to be known in the other way too. */
function earlier(reported: Founding | undefined, derived: Founding | undefined): Founding | undefined {
  if (!reported || !derived) return reported ?? derived
  return Date.parse(derived.recordedAt) < Date.parse(reported.recordedAt) ? derived : reported
}
