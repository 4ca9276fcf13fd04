import type { Points } from '../time/points'
import type { ClaimType, Instrument, Modality, Review, Stance } from './vocabulary'

/**
 * What a source says: the unit of storage. A claim is never edited; it is retracted and replaced.
 * Ids of actors, events and sources are record ids; instants are ISO 8601 text in UTC.
 */
export interface Claim {
  readonly id: string
  readonly type: ClaimType
  readonly stance: Stance
  readonly modality: Modality
  /** None for OCCURRED. */
  readonly subject: string | null
  readonly object: string
  /** What an act is about. */
  readonly event: string | null
  /** For backing: the opponents that it serves. */
  readonly against: readonly string[]
  readonly instruments: readonly Instrument[]
  /** The office, for HOLDS_OFFICE. */
  readonly title: string | null
  readonly points: Points
  /** True if the time was given as `observed` (or not at all): it held then, both ends open. */
  readonly observed: boolean
  /** The actor whose words these are. */
  readonly attributedTo: string | null
  readonly source: string
  /** The outlet that the source itself relays, where it names one for everything in it. */
  readonly sourceOrigin: string | null
  /** The outlet that the source relays in this place. */
  readonly origin: string | null
  readonly locator: string | null
  readonly summary: string
  readonly quote: string | null
  /** 0..1 */
  readonly confidence: number
  readonly review: Review
  readonly recordedAt: string
  readonly recordedBy: string | null
  readonly reviewedAt: string | null
  readonly reviewedBy: string | null
  readonly retractedAt: string | null
  readonly retractedBy: string | null
  readonly retractionReason: string | null
  /** An OCCURRED claim's facts; null otherwise. */
  readonly facts: EventFacts | null
}

/** What an OCCURRED claim says of its event besides the dates. Deaths are whole numbers ≥ 0. */
export interface EventFacts {
  readonly place: string | null
  readonly latitude: number | null
  readonly longitude: number | null
  readonly deathsLow: number | null
  readonly deathsBest: number | null
  readonly deathsHigh: number | null
}
