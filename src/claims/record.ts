import { ClientError } from '../errors/client-error'
import type { Database } from '../graph/database'
import type { RecordBatch } from './record-batch'
import { claimLinks, claimRow } from './record-claim-rows'
import { idsOf, matchBatch, namedBy, type KnownRecord, type MatchedBatch } from './record-match'
import type { RecordReport } from './record-report'
import { actorRow, eventRow, nameKey, nameRows, sourceRow } from './record-rows'
import { runInBatches, type InBatches } from './record-statement'
import { recordTies } from './record-ties'

export interface RecordOptions {
  /** The instant from which the changes are known, ISO 8601 in UTC. */
  readonly now: string
  readonly progress?: Progress
  /** Aborting it leaves the graph as it was. */
  readonly signal?: AbortSignal
}

/** Told as each step begins, in words for a person. */
export type Progress = (step: string) => void

const number = new Intl.NumberFormat('en')

/**
 * The one way by which claims enter the graph, in one write transaction: records that are not there yet, claims that are
 * not there yet, and the ties that they roll up into, all or nothing. What records say already stays; what they do not
 * say is filled in. Doing it again changes nothing. Throws CONFLICT and NOT_FOUND for ids that cannot be matched.
 */
export async function recordAll(database: Database, batch: RecordBatch, options: RecordOptions): Promise<RecordReport> {
  const { now, progress = () => undefined, signal } = options
  return database.write(
    async (run) => {
      const graph = { run, signal }
      progress('Looking up what is there')
      const matched = matchBatch(batch, await knownRecords(graph, idsOf(batch)))
      await lock(graph, matched)
      progress(
        `Writing ${number.format(matched.actors.length)} actors and ${number.format(matched.events.length)} events`,
      )
      const actors = await recordActors(graph, matched)
      const events = await recordEvents(graph, matched)
      progress(`Writing ${number.format(matched.claims.length)} claims`)
      const claims = await recordClaims(graph, matched)
      progress('Rolling claims up into ties')
      const ties = await recordTies(graph, matched.claims, now)
      signal?.throwIfAborted()
      return { sources: matched.sources.length, actors, events, claims, ties }
    },
    { signal },
  )
}

async function knownRecords(graph: InBatches, ids: readonly string[]): Promise<Map<string, KnownRecord>> {
  const rows = await runInBatches(graph, 'known-records', 'ids', ids)
  return new Map(
    rows.map(([id, ownId, externalOf, labels]) => [id as string, { ownId, externalOf, labels } as KnownRecord]),
  )
}

/** In ascending order of ids, the same for every writer. New records are locked by their creation. */
async function lock(graph: InBatches, { actors, events, claims }: MatchedBatch): Promise<void> {
  const ids = new Set([...actors, ...events].map(({ id }) => id))
  for (const claim of claims) for (const id of namedBy(claim)) ids.add(id)
  await runInBatches(graph, 'lock-records', 'ids', [...ids].sort())
}

async function recordActors(graph: InBatches, { sources, actors, existing, externalIds }: MatchedBatch) {
  await runInBatches(graph, 'put-sources', 'rows', sources.map(sourceRow))
  const fresh = [...new Map(actors.filter(({ id }) => !existing.has(id)).map((actor) => [actor.id, actor])).values()]
  await runInBatches(graph, 'add-actors', 'rows', fresh.map(actorRow))
  await runInBatches(graph, 'complete-actors', 'rows', actors.map(actorRow))
  const known = await runInBatches(
    graph,
    'known-names',
    'ids',
    actors.map(({ id }) => id),
  )
  const names = new Set(known.map(([id, text]) => nameKey(id as string, text as string)))
  await runInBatches(graph, 'add-names', 'rows', nameRows(actors, existing, names))
  const ids = new Set(actors.map(({ id }) => id))
  await runInBatches(
    graph,
    'add-external-ids',
    'rows',
    externalIds.filter(({ id }) => ids.has(id)),
  )
  return { new: fresh.length, matched: actors.length - fresh.length }
}

async function recordEvents(graph: InBatches, { events, existing, externalIds }: MatchedBatch) {
  await runInBatches(graph, 'put-events', 'rows', events.map(eventRow))
  const ids = new Set(events.map(({ id }) => id))
  await runInBatches(
    graph,
    'add-external-ids',
    'rows',
    externalIds.filter(({ id }) => ids.has(id)),
  )
  const fresh = [...ids].filter((id) => !existing.has(id)).length
  return { new: fresh, matched: events.length - fresh }
}

async function recordClaims(graph: InBatches, { claims }: MatchedBatch) {
  const taken = new Set<string>()
  for (const [id, isClaim] of await runInBatches(
    graph,
    'known-claims',
    'ids',
    claims.map(({ id }) => id),
  )) {
    if (!isClaim)
      throw new ClientError('CONFLICT', `${String(id)} is to be a claim, and the graph has it as another record`)
    taken.add(id as string)
  }
  const fresh = claims.filter(({ id }) => !taken.has(id) && taken.add(id))
  await runInBatches(graph, 'add-claims', 'rows', fresh.map(claimRow))
  await runInBatches(graph, 'link-claims', 'rows', fresh.flatMap(claimLinks), { size: 5_000 })
  return { new: fresh.length, known: claims.length - fresh.length }
}
