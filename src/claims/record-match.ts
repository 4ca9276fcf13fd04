import { ClientError } from '../errors/client-error'
import type { Claim } from './claim'
import type { ActorRecord, EventRecord, RecordBatch } from './record-batch'

/** What the graph knows by an id: a record of its own (that which it was merged into, if it was), or the record that an external id identifies. */
export interface KnownRecord {
  readonly ownId: string | null
  readonly externalOf: string | null
  readonly labels: readonly string[]
}

export interface MatchedBatch extends RecordBatch {
  /** Ids of actors and events that were there before. */
  readonly existing: ReadonlySet<string>
  /** External ids to add, with the record that each identifies. */
  readonly externalIds: readonly { readonly id: string; readonly externalId: string }[]
}

type Identified = ActorRecord | EventRecord

/**
 * Finds who of a batch is in the graph: by its id, else by an external id. A record met by an external id lends its id to
 * the batch's record, whose own id becomes one more external id of it, so that later files may go on using it. Equal
 * names never match. Throws CONFLICT where two ids of one record identify different ones, or one of another kind, and
 * NOT_FOUND where a claim names a record that neither the batch nor the graph has.
 */
export function matchBatch(batch: RecordBatch, known: ReadonlyMap<string, KnownRecord>): MatchedBatch {
  const idOf = new Map<string, string>()
  const owners = new Map<string, string>()
  const existing = new Set<string>()
  const externalIds: { id: string; externalId: string }[] = []

  const knownAs = (id: string): string | null | undefined => known.get(id)?.externalOf ?? known.get(id)?.ownId
  const match = (record: Identified, label: string) => {
    const found = new Set(record.externalIds.flatMap((id) => knownAs(id) ?? owners.get(id) ?? []))
    const own = knownAs(record.id)
    if (own) found.add(own)
    if (found.size > 1) {
      throw new ClientError('CONFLICT', `${record.id}: its ids belong to different records: ${[...found].join(', ')}`)
    }
    const id = [...found][0] ?? record.id
    const taken = known.get(record.id) ?? known.get(record.externalIds.find((each) => known.has(each)) ?? '')
    if (taken && !taken.labels.includes(label)) throw wrongKind(record.id, label, taken.labels)
    if (taken) existing.add(id)
    idOf.set(record.id, id)
    const isOwn = id === record.id || !!known.get(record.id)?.ownId
    const wanted = isOwn ? record.externalIds : [record.id, ...record.externalIds]
    for (const externalId of new Set(wanted)) {
      if (known.get(externalId)?.externalOf || owners.has(externalId)) continue
      owners.set(externalId, id)
      externalIds.push({ id, externalId })
    }
    return { ...record, id }
  }

  const actors = batch.actors.map((actor) => match(actor, 'Actor') as ActorRecord)
  const events = batch.events.map((event) => match(event, 'Event') as EventRecord)
  for (const { id } of batch.sources) {
    const taken = known.get(id)
    if (taken?.ownId && !taken.labels.includes('Source')) throw wrongKind(id, 'Source', taken.labels)
    idOf.set(id, id)
  }

  const resolve = (id: string): string => {
    const found = idOf.get(id) ?? known.get(id)?.ownId ?? known.get(id)?.externalOf
    if (!found) throw new ClientError('NOT_FOUND', `No record has the id ${id}`)
    return found
  }
  return {
    sources: batch.sources,
    actors: actors.map((actor) => ({ ...actor, basedIn: actor.basedIn && resolve(actor.basedIn) })),
    events,
    claims: batch.claims.map((claim) => withIds(claim, resolve)),
    existing,
    externalIds,
  }
}

/** Every id that the batch gives or names: what has to be looked up before it can be matched. */
export function idsOf({ sources, actors, events, claims }: RecordBatch): string[] {
  const ids = new Set<string>(sources.map(({ id }) => id))
  for (const { id, externalIds } of [...actors, ...events]) [id, ...externalIds].forEach((each) => ids.add(each))
  for (const { basedIn } of actors) if (basedIn) ids.add(basedIn)
  for (const claim of claims) for (const id of namedBy(claim)) ids.add(id)
  return [...ids].sort()
}

/** The ids of all records that a claim joins. */
export const namedBy = (claim: Claim): string[] =>
  [claim.subject, claim.object, claim.event, claim.attributedTo, claim.source, ...claim.against].filter(
    (id): id is string => id !== null,
  )

function withIds(claim: Claim, resolve: (id: string) => string): Claim {
  return {
    ...claim,
    subject: claim.subject && resolve(claim.subject),
    object: resolve(claim.object),
    event: claim.event && resolve(claim.event),
    attributedTo: claim.attributedTo && resolve(claim.attributedTo),
    source: resolve(claim.source),
    against: claim.against.map(resolve),
  }
}

function wrongKind(id: string, label: string, labels: readonly string[]): ClientError {
  const kinds = labels.filter((each) => each !== 'Record').join(', ')
  return new ClientError('CONFLICT', `${id} is to be ${label}, and the graph has it as ${kinds}`)
}
