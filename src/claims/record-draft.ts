import type { Claim } from './claim'

type Required = 'id' | 'type' | 'object' | 'points' | 'source' | 'summary' | 'confidence' | 'recordedAt'
/** What a claim must say; the rest has a default. */
export type ClaimDraft = Pick<Claim, Required> & Partial<Omit<Claim, Required>>

/** A claim of which everything left unsaid is absent: accepted, supporting, stated. */
export function draftClaim(draft: ClaimDraft): Claim {
  return {
    stance: 'SUPPORTS',
    modality: 'STATED',
    subject: null,
    event: null,
    against: [],
    instruments: [],
    title: null,
    observed: false,
    attributedTo: null,
    sourceOrigin: null,
    origin: null,
    locator: null,
    quote: null,
    review: 'ACCEPTED',
    recordedBy: null,
    reviewedAt: null,
    reviewedBy: null,
    retractedAt: null,
    retractedBy: null,
    retractionReason: null,
    facts: null,
    ...draft,
  }
}
