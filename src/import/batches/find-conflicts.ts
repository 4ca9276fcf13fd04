import type { ActorRecord, EventRecord } from '../../claims/record-batch'
import type { KnownRecord } from '../../claims/record-match'
import { recordStatement } from '../../claims/record-statement'
import type { Database } from '../../graph/database'
import type { RecordCollector } from './record-collector'

export interface Meeting {
  /** Records that cannot be recorded as the file has them, and why. */
  readonly conflicts: ReadonlyMap<string, string>
  /** Actors and events of the file that the graph has under another id of theirs: id in the file, id in the graph. */
  readonly matched: ReadonlyMap<string, string>
}

const LOT = 5_000

/** Holds what a file names against the graph before anything is written, so that a conflict is a problem of its rows alone. */
export async function findConflicts(
  database: Database,
  collector: RecordCollector,
  signal?: AbortSignal,
): Promise<Meeting> {
  const known = await knownRecords(database, idsOf(collector), signal)
  const conflicts = new Map<string, string>()
  const matched = new Map<string, string>()
  const owners = new Map<string, string>()
  const meet = (record: ActorRecord | EventRecord, label: 'Actor' | 'Event') => {
    const ids = [record.id, ...record.externalIds]
    const found = new Set(
      ids.flatMap((id) => {
        const there = known.get(id)
        return there?.externalOf ?? (id === record.id ? there?.ownId : undefined) ?? []
      }),
    )
    const labels = ids.flatMap((id) => known.get(id)?.labels ?? [])
    if (found.size > 1) {
      conflicts.set(
        record.id,
        `${record.id}: its ids belong to different records of the graph: ${[...found].join(', ')}; merge these first, or correct the ids`,
      )
    } else if (labels.length > 0 && !labels.includes(label)) {
      conflicts.set(
        record.id,
        `${record.id} is ${article(label)} here, and the graph has it as ${labels.filter((each) => each !== 'Record').join(', ')}`,
      )
    } else {
      for (const id of record.externalIds) {
        const owner = owners.get(id)
        if (owner === undefined) owners.set(id, record.id)
        else if (owner !== record.id)
          conflicts.set(record.id, `the external id ${id} of ${record.id} belongs to ${owner} in the same file`)
      }
      if (found.size === 1) matched.set(record.id, [...found][0]!)
    }
  }
  for (const actor of collector.actors.values()) meet(actor, 'Actor')
  for (const event of collector.events.values()) meet(event, 'Event')
  for (const { id } of collector.sources.values()) {
    const labels = known.get(id)?.labels
    if (labels && !labels.includes('Source'))
      conflicts.set(id, `${id} is a source here, and the graph has it as ${labels.join(', ')}`)
  }
  for (const id of collector.references) {
    if (
      collector.actors.has(id) ||
      collector.events.has(id) ||
      collector.sources.has(id) ||
      known.has(id) ||
      owners.has(id)
    )
      continue
    conflicts.set(id, `no record has the id ${id}: neither the file describes it nor the graph has it`)
  }
  return { conflicts, matched }
}

function idsOf({ sources, actors, events, references }: RecordCollector): string[] {
  const ids = new Set([...sources.keys(), ...references])
  for (const { id, externalIds } of [...actors.values(), ...events.values()]) {
    ids.add(id)
    for (const each of externalIds) ids.add(each)
  }
  return [...ids].sort()
}

async function knownRecords(database: Database, ids: readonly string[], signal?: AbortSignal) {
  const known = new Map<string, KnownRecord>()
  for (let at = 0; at < ids.length; at += LOT) {
    const statement = recordStatement('known-records', { ids: ids.slice(at, at + LOT) })
    for (const [id, ownId, externalOf, labels] of await database.read(statement, { signal })) {
      known.set(id as string, { ownId, externalOf, labels } as KnownRecord)
    }
  }
  return known
}

const article = (label: string): string =>
  /^[AEIOU]/.test(label) ? `an ${label.toLowerCase()}` : `a ${label.toLowerCase()}`
