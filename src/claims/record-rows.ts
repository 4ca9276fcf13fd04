import { foldName } from '../text/fold-name'
import { formatDay, type Day } from '../time/day'
import type { ActorRecord, EventRecord, SourceRecord } from './record-batch'

const isoDay = (day: Day | null): string | null => (day === null ? null : formatDay(day))

/** A source as put-sources takes it. */
export const sourceRow = (source: SourceRecord) => ({ ...source, publishedOn: isoDay(source.publishedOn) })

/** An actor as add-actors and complete-actors take it. */
export const actorRow = (actor: ActorRecord) => ({
  id: actor.id,
  label: actor.label,
  name: actor.name,
  placeholder: actor.placeholder,
  description: actor.description,
  iso3: actor.iso3,
  kind: actor.kind,
  born: isoDay(actor.born),
  died: isoDay(actor.died),
  basedIn: actor.basedIn,
})

/** An event as put-events takes it. */
export const eventRow = ({ id, name, description, kind, series }: EventRecord) => ({
  id,
  name,
  description,
  kind,
  series,
})

/**
 * The names that actors do not have yet, as add-names takes them. An actor that was there keeps its own name; the
 * batch's name for it becomes an alias.
 */
export function nameRows(actors: readonly ActorRecord[], existing: ReadonlySet<string>, known: ReadonlySet<string>) {
  const seen = new Set(known)
  return actors.flatMap(({ id, name, aliases }) =>
    [name, ...aliases].flatMap((text) => {
      const key = nameKey(id, text)
      if (seen.has(key)) return []
      seen.add(key)
      return [{ id, text, folded: foldName(text), primary: text === name && !existing.has(id) }]
    }),
  )
}

export const nameKey = (id: string, text: string): string => JSON.stringify([id, text])
