import type { Claim } from '../claims/claim'
import { draftClaim, type ClaimDraft } from '../claims/record-draft'
import { INSTRUMENTS, type Instrument } from '../claims/vocabulary'
import type { Random } from './random'
import { GENERATED_SOURCES } from './sources'
import type { Span } from './spans'

/** The instant at which all of a generated graph was recorded. */
const RECORDED_AT = '2026-01-01T00:00:00.000Z'

type Told = Pick<ClaimDraft, 'id' | 'type' | 'subject' | 'object'> &
  Partial<Pick<Claim, 'event' | 'against' | 'instruments' | 'title' | 'facts' | 'stance' | 'attributedTo'>>

/** One source's word on something: one in seven merely alleges it, one in fifty tells of a plan, one in a hundred waits for review. */
export function tell(random: Random, told: Told, { points, observed }: Span): Claim {
  const source = random.oneOf(GENERATED_SOURCES)
  const doubt = random.unit()
  const modality = doubt < 0.02 ? 'INTENDED' : doubt < 0.16 ? 'ALLEGED' : 'STATED'
  return draftClaim({
    ...told,
    points,
    observed,
    modality,
    source: source.id,
    sourceOrigin: source.origin,
    summary: `${told.type} as told by report ${source.id.slice('gen-source-'.length)}`,
    confidence: modality === 'STATED' ? random.between(60, 95) / 100 : random.between(30, 50) / 100,
    review: random.chance(0.01) ? 'PENDING' : 'ACCEPTED',
    recordedAt: RECORDED_AT,
  })
}

/** One to three claims, half of the time one. */
export const claimCount = (random: Random): number => (random.chance(0.5) ? 1 : random.chance(0.6) ? 2 : 3)

/** One to three instruments of backing. */
export function someInstruments(random: Random): Instrument[] {
  const count = random.between(1, 3)
  return [...new Set(Array.from({ length: count }, () => random.oneOf(INSTRUMENTS)))].sort()
}
