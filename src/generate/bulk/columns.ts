import type { claimRow } from '../../claims/record-claim-rows'
import type { actorRow, eventRow, sourceRow } from '../../claims/record-rows'
import type { tieRow } from '../../claims/record-tie-row'
import type { RolledUpEvent } from '../../claims/roll-up-event'
import { formatDay, type Day } from '../../time/day'
import type { Cell } from './csv-file'

/** A column's header, as the bulk importer reads it, and its cell. */
export interface Columns<Row> {
  readonly header: readonly string[]
  cells(row: Row): Cell[]
}

function columns<Row>(...all: readonly (readonly [header: string, cell: (row: Row) => Cell])[]): Columns<Row> {
  const makers = all.map(([, cell]) => cell)
  return { header: all.map(([header]) => header), cells: (row) => makers.map((cell) => cell(row)) }
}

type SourceRow = ReturnType<typeof sourceRow>
type ActorRow = ReturnType<typeof actorRow>
type EventRow = ReturnType<typeof eventRow> & RolledUpEvent
type ClaimRow = ReturnType<typeof claimRow>
type TieRow = ReturnType<typeof tieRow>

const isoDay = (day: Day | null): string | null => (day === null ? null : formatDay(day))

export const SOURCE_COLUMNS = columns<SourceRow>(
  ['id:ID(Record)', (row) => row.id],
  ['title', (row) => row.title],
  ['publisher', (row) => row.publisher],
  ['origin', (row) => row.origin],
  ['kind', (row) => row.kind],
  ['publishedOn:date', (row) => row.publishedOn],
  ['url', (row) => row.url],
  ['licence', (row) => row.licence],
)

export const ACTOR_COLUMNS = columns<ActorRow>(
  ['id:ID(Record)', (row) => row.id],
  ['name', (row) => row.name],
  ['description', (row) => row.description],
  ['iso3', (row) => row.iso3],
  ['kind', (row) => row.kind],
  // True or absent.
  ['placeholder:boolean', (row) => (row.placeholder ? true : null)],
  ['born:date', (row) => row.born],
  ['died:date', (row) => row.died],
)

export const EVENT_COLUMNS = columns<EventRow>(
  ['id:ID(Record)', (row) => row.id],
  ['name', (row) => row.name],
  ['description', (row) => row.description],
  ['kind', (row) => row.kind],
  ['series', (row) => row.series],
  ['earliest:date', (row) => isoDay(row.earliest)],
  ['latest:date', (row) => isoDay(row.latest)],
  ['place', (row) => row.place],
  ['latitude:double', (row) => row.latitude],
  ['longitude:double', (row) => row.longitude],
  ['deathsLow:long', (row) => row.deathsLow],
  ['deathsBest:long', (row) => row.deathsBest],
  ['deathsHigh:long', (row) => row.deathsHigh],
)

export const CLAIM_COLUMNS = columns<ClaimRow>(
  ['id:ID(Record)', (row) => row.id],
  ['type', (row) => row.type],
  ['stance', (row) => row.stance],
  ['modality', (row) => row.modality],
  ['title', (row) => row.title],
  ['observed:boolean', (row) => row.observed],
  ['instruments:string[]', (row) => row.instruments],
  ['origin', (row) => row.origin],
  ['locator', (row) => row.locator],
  ['summary', (row) => row.summary],
  ['quote', (row) => row.quote],
  ['review', (row) => row.review],
  ['recordedBy', (row) => row.recordedBy],
  ['triple', (row) => row.triple],
  ['place', (row) => row.place],
  ['latitude:double', (row) => row.latitude],
  ['longitude:double', (row) => row.longitude],
  ['earliestStart:date', (row) => row.earliestStart],
  ['latestStart:date', (row) => row.latestStart],
  ['earliestEnd:date', (row) => row.earliestEnd],
  ['latestEnd:date', (row) => row.latestEnd],
  ['reachStart:date', (row) => row.reachStart],
  ['reachEnd:date', (row) => row.reachEnd],
  ['deathsLow:long', (row) => row.deathsLow],
  ['deathsBest:long', (row) => row.deathsBest],
  ['deathsHigh:long', (row) => row.deathsHigh],
  ['confidence:double', (row) => row.confidence],
  ['recordedAt:datetime', (row) => row.recordedAt],
)

/** `knownFrom` is an ISO 8601 instant. */
export const tieColumns = (knownFrom: string): Columns<TieRow> =>
  columns<TieRow>(
    [':START_ID(Record)', (row) => row.subject],
    [':END_ID(Record)', (row) => row.object],
    ['id', (row) => row.id],
    ['triple', (row) => row.triple],
    ['title', (row) => row.title],
    ['event', (row) => row.event],
    ['earliestStart:date', (row) => row.earliestStart],
    ['latestStart:date', (row) => row.latestStart],
    ['earliestEnd:date', (row) => row.earliestEnd],
    ['latestEnd:date', (row) => row.latestEnd],
    ['blockKind:string[]', (row) => row.blockKind],
    ['blockContested:boolean[]', (row) => row.blockContested],
    ['blockEarliestStart:date[]', (row) => row.blockEarliestStart],
    ['blockLatestStart:date[]', (row) => row.blockLatestStart],
    ['blockEarliestEnd:date[]', (row) => row.blockEarliestEnd],
    ['blockLatestEnd:date[]', (row) => row.blockLatestEnd],
    ['blockReachStart:date[]', (row) => row.blockReachStart],
    ['blockReachEnd:date[]', (row) => row.blockReachEnd],
    ['supportCount:long', (row) => row.supportCount],
    ['denialCount:long', (row) => row.denialCount],
    ['sourceCount:long', (row) => row.sourceCount],
    ['originCount:long', (row) => row.originCount],
    ['confidence:double', (row) => row.confidence],
    ['alleged:boolean', (row) => row.alleged],
    ['contested:boolean', (row) => row.contested],
    ['selfDenied:boolean', (row) => row.selfDenied],
    ['lastReported:date', (row) => row.lastReported],
    ['longestSilenceDays:long', (row) => row.longestSilenceDays],
    ['againstIds:string[]', (row) => row.againstIds],
    ['claimIds:string[]', (row) => row.claimIds],
    ['denialIds:string[]', (row) => row.denialIds],
    ['times', (row) => row.times],
    ['knownFrom:datetime', () => knownFrom],
  )
