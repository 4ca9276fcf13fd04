import { ClientError } from '../errors/client-error'
import type { Database } from '../graph/database'
import type { JournalDraft } from '../journal/journal-entry'
import type { Claim } from './claim'
import { Locks } from './locks'
import type { RecordBatch } from './record-batch'
import { addClaimsParameters } from './record-claim-rows'
import { idsOf, matchBatch, namedBy, type KnownRecord, type MatchedBatch } from './record-match'
import type { RecordReport } from './record-report'
import { actorRow, eventRow, nameKey, nameRows, sourceRow } from './record-rows'
import { runInBatches, writeInBatches, type InBatches } from './record-statement'
import { recordTies } from './record-ties'
import type { Tie } from './tie'
import { writing } from './writing'

export interface RecordOptions {
  /** The instant from which the changes are known, ISO 8601 in UTC; just after the last write if that is not earlier. */
  readonly now: string
  /** For writes of this moment: the instant is read when the write's turn has come, in milliseconds since the epoch. */
  readonly clock?: () => number
  readonly progress?: Progress
  /** Aborting it leaves the graph as it was. */
  readonly signal?: AbortSignal
  /** What the journal says of it; null: nothing, for what puts back a journal that was kept. */
  readonly journal?: JournalDraft | null
  /** The locks that the transaction holds already. */
  readonly locks?: Locks
  /**
   * Claims alone, whose records are in the graph under the ids that they name, as far as one knows: these are looked up only if
   * that proves wrong.
   */
  readonly settled?: boolean
}

/** Told as each step begins, in words for a person. */
export type Progress = (step: string) => void

/** What a batch has become in the graph. */
export interface Recorded {
  readonly report: RecordReport
  /** Those of the batch, their ids resolved, each with the instant from which it is known. */
  readonly claims: readonly Claim[]
  /** All ties of the triples that the claims touch, as they stand now. */
  readonly ties: readonly Tie[]
}

const number = new Intl.NumberFormat('en')

/**
 * The one way by which claims enter the graph, in one write transaction: records that are not there yet, claims that are
 * not there yet, and the ties that they roll up into, all or nothing. What records say already stays; what they do not
 * say is filled in. Doing it again changes nothing. Throws CONFLICT and NOT_FOUND for ids that cannot be matched.
 */
export async function recordAll(database: Database, batch: RecordBatch, options: RecordOptions): Promise<RecordReport> {
  const { signal } = options
  return writing(database, async (run) => (await recordBatch({ run, signal }, batch, options)).report, { signal })
}

/** The same inside of a write transaction, as its last act. */
export async function recordBatch(graph: InBatches, batch: RecordBatch, options: RecordOptions): Promise<Recorded> {
  const { now, clock, progress = () => undefined, signal, journal, locks = new Locks(graph), settled } = options
  progress('Looking up what is there')
  const matched = (settled && (await lockSettled(batch, locks))) || (await matchLocked(graph, batch, locks))
  progress(`Writing ${number.format(matched.actors.length)} actors and ${number.format(matched.events.length)} events`)
  const actors = await recordActors(graph, matched)
  const events = await recordEvents(graph, matched)
  const { all, fresh } = await findClaims(graph, matched)
  // What is recorded as of a given instant keeps it; what is recorded now, is dated by its turn.
  const ids = new Set(clock ? fresh.filter(({ recordedAt }) => recordedAt === now).map(({ id }) => id) : [])
  const amend = (at: string) => (claim: Claim) => (ids.has(claim.id) ? { ...claim, recordedAt: at } : claim)
  const isVoid = fresh.length + actors.new + events.new + matched.newSources === 0
  progress(`Writing ${number.format(all.length)} claims`)
  const { at, counts, ties } = await recordTies(graph, {
    ...{ changed: all, coming: fresh, now, clock, journal, isVoid, locks },
    turn: async (at) => {
      await writeInBatches(graph, 'add-claims', fresh.map(amend(at)), addClaimsParameters)
      progress('Rolling claims up into ties')
      return amend(at)
    },
    touched: fresh.map(({ id }) => id),
  })
  signal?.throwIfAborted()
  const claims = { new: fresh.length, known: all.length - fresh.length }
  return {
    report: { sources: matched.sources.length, actors, events, claims, ties: counts },
    claims: all.map(amend(at)),
    ties,
  }
}

/**
 * Matches, and locks what was matched, in ascending order of ids, the same for every writer; new records are locked by their
 * creation. Again if a record has been merged into another in between.
 */
async function matchLocked(graph: InBatches, batch: RecordBatch, locks: Locks): Promise<Matched> {
  for (;;) {
    const known = await knownRecords(graph, idsOf(batch))
    const matched = matchBatch(batch, known)
    const ids = new Set([...matched.actors, ...matched.events].map(({ id }) => id))
    for (const claim of matched.claims) for (const id of namedBy(claim)) ids.add(id)
    const { merged } = await locks.take(ids)
    const newSources = batch.sources.filter(({ id }) => !known.get(id)?.ownId).length
    if (merged.length === 0) return { ...matched, newSources }
  }
}

/** What claims alone match, if all that they name is there under its own id; else null. */
async function lockSettled(batch: RecordBatch, locks: Locks): Promise<Matched | null> {
  const { all } = await locks.take(idsOf(batch))
  return all ? { ...batch, existing: new Set(), externalIds: [], newSources: 0 } : null
}

interface Matched extends MatchedBatch {
  readonly newSources: number
}

async function knownRecords(graph: InBatches, ids: readonly string[]): Promise<Map<string, KnownRecord>> {
  const rows = await runInBatches(graph, 'known-records', 'ids', ids)
  return new Map(
    rows.map(([id, ownId, externalOf, labels]) => [id as string, { ownId, externalOf, labels } as KnownRecord]),
  )
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

/** The claims as the graph will have them, and those that are not there yet, each once. */
async function findClaims(
  graph: InBatches,
  { claims: given }: MatchedBatch,
): Promise<{ all: Claim[]; fresh: Claim[] }> {
  const sources = [...new Set(given.map(({ source }) => source))]
  const rows = await runInBatches(graph, 'known-sources', 'ids', sources)
  const origins = new Map(rows.map(([id, , origin]) => [id as string, origin as string | null]))
  const claims = given.map((claim) => ({
    ...claim,
    sourceOrigin: origins.get(claim.source) ?? null,
    against: [...new Set(claim.against)].sort(),
  }))
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
  return { all: claims, fresh: claims.filter(({ id }) => !taken.has(id) && taken.add(id)) }
}
