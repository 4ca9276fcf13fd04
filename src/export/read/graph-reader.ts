import type { Claim } from '../../claims/claim'
import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import type { RolledUpEvent } from '../../claims/roll-up-event'
import type { Tie } from '../../claims/tie'
import type { HistoryReader } from '../../history/read-history'

export type ExportedEvent = EventRecord & { readonly facts: RolledUpEvent }

export type ExportedTie = Tie & {
  /** From when it is known as it stands, ISO 8601 in UTC. */
  readonly knownFrom: string
}

/** Lots of one kind of thing, in ascending order of ids: the next is read when it is asked for. */
export type Lots<T> = AsyncGenerator<readonly T[]>

/** The graph, or a part of it, as the formats read it. Each can be walked any number of times. */
export interface GraphReader {
  /** In words: the whole graph, or which part. */
  readonly scope: string
  sources(): Lots<SourceRecord>
  actors(): Lots<ActorRecord>
  events(): Lots<ExportedEvent>
  claims(): Lots<Claim>
  /** By subject, then id. */
  ties(): Lots<ExportedTie>
  /** What a graph knows besides: of the whole graph only. */
  readonly history?: HistoryReader
}
