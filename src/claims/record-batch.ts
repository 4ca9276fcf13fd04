import type { Day } from '../time/day'
import type { Claim } from './claim'
import type { ActorLabel } from './vocabulary'

/** Where claims come from. */
export interface SourceRecord {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  /** The outlet that the whole source relays. */
  readonly origin: string | null
  readonly kind: string | null
  readonly publishedOn: Day | null
  readonly url: string | null
  readonly licence: string | null
}

export interface ActorRecord {
  readonly id: string
  readonly label: ActorLabel
  readonly name: string
  readonly aliases: readonly string[]
  /** Ids in other data sets, as CURIEs: `ucdp:114`. */
  readonly externalIds: readonly string[]
  readonly description: string | null
  /** States: ISO 3166-1 alpha-3. */
  readonly iso3: string | null
  /** Organisations: ARMED_SERVICE, PARTY, ALLIANCE, MEDIA, OTHER. */
  readonly kind: string | null
  /** No source names it. */
  readonly placeholder: boolean
  readonly born: Day | null
  readonly died: Day | null
  /** The state where it has its seat: a record id. */
  readonly basedIn: string | null
}

/** What an event is called. When, where and how many died come from OCCURRED claims. */
export interface EventRecord {
  readonly id: string
  readonly name: string
  readonly externalIds: readonly string[]
  readonly description: string | null
  readonly kind: string | null
  /** The run of events that it belongs to. */
  readonly series: string | null
}

/** What one import, one seed or one mutation brings in. Its claims name records of the batch or of the graph by id. */
export interface RecordBatch {
  readonly sources: readonly SourceRecord[]
  readonly actors: readonly ActorRecord[]
  readonly events: readonly EventRecord[]
  readonly claims: readonly Claim[]
}
