import type { Claim } from '../../claims/claim'
import type { ActorRecord, SourceRecord } from '../../claims/record-batch'
import { readClaim, readTie } from '../../claims/record-read'
import { ACTOR_LABELS } from '../../claims/vocabulary'
import { invariant } from '../../errors/invariant'
import type { Database, Row } from '../../graph/database'
import { keptStatement } from '../../kept/kept-statement'
import { parseDay } from '../../time/day'
import type { ExportedEvent, ExportedTie } from './graph-reader'

/** Milliseconds for one lot. */
const PATIENCE_MS = 60_000

/** Runs a statement of cypher/export. */
export function readLot(
  database: Database,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  signal?: AbortSignal,
): Promise<Row[]> {
  return database.read({ text: keptStatement(`export/${name}`), parameters }, { signal, timeoutMs: PATIENCE_MS })
}

type ByIds<T> = (database: Database, ids: readonly string[], signal?: AbortSignal) => Promise<T[]>

const reading =
  <T>(name: string, readRow: (row: Row) => T): ByIds<T> =>
  async (database, ids, signal) =>
    (await readLot(database, name, { ids }, signal)).map(readRow)

const dayOf = (text: unknown) => (text === null ? null : parseDay(text as string)!)

export const readSources = reading('sources', ([id, title, publisher, origin, kind, publishedOn, url, licence]) => ({
  ...({ id, title, publisher, origin, kind, url, licence } as Omit<SourceRecord, 'publishedOn'>),
  publishedOn: dayOf(publishedOn),
}))

export const readActors = reading('actors', (row): ActorRecord => {
  const [id, labels, name, aliases, externalIds, description, iso3, kind, placeholder, born, died, basedIn] = row
  const label = ACTOR_LABELS.find((each) => (labels as string[]).includes(each))
  invariant(label, 'export-actor-label', String(id))
  return {
    ...({ id, name, aliases, externalIds, description, iso3, kind, basedIn } as ActorRecord),
    label,
    placeholder: placeholder === true,
    born: dayOf(born),
    died: dayOf(died),
  }
})

export const readEvents = reading('events', (row): ExportedEvent => {
  const [id, name, externalIds, description, kind, series, earliest, latest, ...more] = row
  const [place, latitude, longitude, deathsLow, deathsBest, deathsHigh] = more
  return {
    ...({ id, name, externalIds, description, kind, series } as Omit<ExportedEvent, 'facts'>),
    facts: {
      ...({ place, latitude, longitude, deathsLow, deathsBest, deathsHigh } as ExportedEvent['facts']),
      earliest: dayOf(earliest),
      latest: dayOf(latest),
    },
  }
})

export const readClaims: ByIds<Claim> = reading('claims', readClaim)
/** All ties out of these actors. */
export const readTiesOf: ByIds<ExportedTie> = reading('ties', (row) => ({
  ...readTie(row),
  knownFrom: row.at(-1) as string,
}))
