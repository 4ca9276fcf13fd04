import { parseDay } from '../time/day'
import { knowsNothing } from '../time/points'
import type { Reported } from './blocks'
import type { Claim } from './claim'
import { reachOf } from './reach'
import { PARTICIPATION_TYPES } from './vocabulary'

/** A claim as evidence for a tie of one triple. */
export interface Report extends Reported {
  readonly claim: Claim
  /** The event that it is about: for a participation, the one taken part in. */
  readonly event: string | null
}

const PARTICIPATIONS: ReadonlySet<string> = new Set(PARTICIPATION_TYPES)

export const isParticipation = ({ type }: Pick<Claim, 'type'>): boolean => PARTICIPATIONS.has(type)

/** A claim of which no day is known at all is reported on the day that it was recorded, and open on both sides. */
export function reportOf(claim: Claim): Report {
  const { points } = claim
  const recordedOn = knowsNothing(points) ? parseDay(claim.recordedAt.slice(0, 10)) : undefined
  const reach = recordedOn === undefined ? reachOf(points) : { reachStart: recordedOn, reachEnd: recordedOn }
  return { claim, points, event: isParticipation(claim) ? claim.object : claim.event, ...reach }
}

/** By reach, then id: the order in which evidence is listed, whatever the order of its arrival. */
export function byReach(one: Report, other: Report): number {
  return (
    one.reachStart - other.reachStart ||
    one.reachEnd - other.reachEnd ||
    (one.claim.id < other.claim.id ? -1 : one.claim.id > other.claim.id ? 1 : 0)
  )
}
