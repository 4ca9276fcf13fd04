import type { Claim } from '../claims/claim'
import { ACT_TYPES, PARTICIPATION_TYPES, STANDING_TYPES } from '../claims/vocabulary'

const ACTS: ReadonlySet<string> = new Set(ACT_TYPES)

export interface ClaimFault {
  readonly field: string
  readonly message: string
}

type Said = Pick<
  Claim,
  'type' | 'subject' | 'object' | 'event' | 'against' | 'instruments' | 'title' | 'confidence' | 'facts'
>

/** What a claim may not say, whatever file it comes from; the rules of docs/seed-format.md. */
export function faultsOfClaim(claim: Said): ClaimFault[] {
  const faults: ClaimFault[] = []
  const refuse = (field: string, message: string) => faults.push({ field, message })
  const { type, subject, object, event, against, instruments, title, confidence, facts } = claim
  if (type === 'OCCURRED' && subject) refuse('subject', 'OCCURRED has none: it is about its object, the event')
  if (type !== 'OCCURRED' && !subject) refuse('subject', `${type} needs one`)
  if (subject && subject === object) refuse('object', 'an actor has no tie to itself')
  if (type === 'HOLDS_OFFICE' && !title) refuse('title', 'HOLDS_OFFICE needs the name of the office')
  if (type !== 'HOLDS_OFFICE' && title) refuse('title', 'only for HOLDS_OFFICE')
  if (event && !ACTS.has(type)) refuse('event', `only for acts: ${ACT_TYPES.join(', ')}`)
  if (type !== 'BACKS' && against.length > 0) refuse('against', 'only for BACKS')
  if (type !== 'BACKS' && instruments.length > 0) refuse('instruments', 'only for BACKS')
  if (!(confidence >= 0 && confidence <= 1)) refuse('confidence', `${confidence} is not between 0 and 1`)
  if (facts) {
    const { latitude, longitude, deathsLow, deathsBest, deathsHigh } = facts
    if (latitude !== null && !(Math.abs(latitude) <= 90)) refuse('latitude', `${latitude} is not between -90 and 90`)
    if (longitude !== null && !(Math.abs(longitude) <= 180))
      refuse('longitude', `${longitude} is not between -180 and 180`)
    const given = [deathsLow, deathsBest, deathsHigh].filter((each) => each !== null)
    if (given.some((each) => !Number.isInteger(each) || each < 0 || each > 1e9))
      refuse('deaths', 'whole numbers from 0 to 1,000,000,000')
    if (given.some((each, at) => at > 0 && each < given[at - 1]!)) refuse('deaths', 'low, best and high have to rise')
  }
  return faults
}

const LASTING_OR_ACTOR_ONLY: ReadonlySet<string> = new Set([...STANDING_TYPES, 'ATTACKED', 'SPOKE_WITH', 'PRESSED'])
const OF_EVENTS: ReadonlySet<string> = new Set(['OCCURRED', ...PARTICIPATION_TYPES])

/** What may stand at the far end of a claim of this type. */
export function objectKinds(type: string): readonly ('Actor' | 'Event')[] {
  if (OF_EVENTS.has(type)) return ['Event']
  return LASTING_OR_ACTOR_ONLY.has(type) ? ['Actor'] : ['Actor', 'Event']
}
