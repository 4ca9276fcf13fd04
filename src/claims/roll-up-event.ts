import { FIRST_DAY, LAST_DAY, type Day } from '../time/day'
import { pointsOver } from './blocks'
import type { Claim, EventFacts } from './claim'
import { isCounted } from './counted'
import { reportOf } from './report'

/** What is known of an event; null where no claim says. */
export interface RolledUpEvent extends EventFacts {
  /** It cannot have begun before this day. */
  readonly earliest: Day | null
  /** It cannot have lasted beyond this day. */
  readonly latest: Day | null
}

/**
 * Rolls the OCCURRED claims of one event up. Days: those of its dated claims together; claims that merely mention it
 * (observed) only where none is dated. Place and best count of deaths: of the most trusted claim that gives one. Deaths
 * lie between the least and the greatest number given.
 */
export function rollUpEvent(claims: readonly Claim[]): RolledUpEvent {
  const trusted = claims
    .filter((claim) => claim.type === 'OCCURRED' && claim.stance === 'SUPPORTS' && isCounted(claim))
    .sort((one, other) => other.confidence - one.confidence || (one.id < other.id ? -1 : 1))
  const facts = trusted.flatMap((claim) => claim.facts ?? [])
  const place = facts.find((fact) => fact.place !== null)?.place ?? null
  const located = facts.find(
    (fact) => fact.latitude !== null && fact.longitude !== null && (fact.place === null || fact.place === place),
  )
  const deaths = facts
    .flatMap(({ deathsLow, deathsBest, deathsHigh }) => [deathsLow, deathsBest, deathsHigh])
    .filter((count) => count !== null)
  return {
    ...daysOf(trusted),
    place,
    latitude: located?.latitude ?? null,
    longitude: located?.longitude ?? null,
    deathsLow: deaths.length ? Math.min(...deaths) : null,
    deathsBest: facts.find(({ deathsBest }) => deathsBest !== null)?.deathsBest ?? null,
    deathsHigh: deaths.length ? Math.max(...deaths) : null,
  }
}

function daysOf(claims: readonly Claim[]): Pick<RolledUpEvent, 'earliest' | 'latest'> {
  const dated = claims.filter(({ observed }) => !observed)
  const { earliestStart, latestEnd } = pointsOver((dated.length ? dated : claims).map(reportOf))
  return {
    earliest: earliestStart === FIRST_DAY ? null : earliestStart,
    latest: latestEnd === LAST_DAY ? null : latestEnd,
  }
}
