import { appendEntries } from '../journal/append-entries'
import type { JournalDraft } from '../journal/journal-entry'
import { takeHead } from '../journal/take-head'
import type { Claim } from './claim'
import { claimReader } from './claim-reader'
import { withComing } from './coming-claims'
import { attacksByTriple } from './derive-attacks'
import { gatherClaims, type ClaimReader, type RollUpScope } from './gather-claims'
import { Locks } from './locks'
import { diffTies, type TieChanges } from './record-diff'
import { recordEventFacts } from './record-event-facts'
import { readTie } from './record-read'
import type { TieCounts } from './record-report'
import { runInBatches, writeInBatches, type InBatches } from './record-statement'
import { addTiesParameters } from './record-tie-row'
import { rollUp } from './roll-up'
import type { Tie } from './tie'
import { tripleKey, type Triple } from './triple'

/** How a claim that was read before the write's turn looks after it. */
export type Amend = (claim: Claim) => Claim

export interface TieWrite {
  /** Claims that changed their state, or came: as they stand in the graph now, those to come as they will. */
  readonly changed: readonly Claim[]
  /** Those that are not in the graph yet: `turn` writes them. */
  readonly coming?: readonly Claim[]
  /** Triples that no claim speaks of any more, after a merge or its undoing. */
  readonly former?: readonly Triple[]
  /** The write is dated so, ISO 8601 in UTC, unless another of that instant or later has been there before. */
  readonly now: string
  /** Read once the write's turn has come, in milliseconds since the epoch; `now` if left out. */
  readonly clock?: () => number
  /** Writes what bears the instant of the write, once it is known, ISO 8601 in UTC. */
  readonly turn?: (at: string) => Promise<Amend>
  /** Writes what has to come after the ties, ISO 8601 in UTC. */
  readonly afterTies?: (at: string) => Promise<void>
  /** The claims that the journal names; `changed` if left out. */
  readonly touched?: readonly string[]
  /** What the write says of itself; nothing is appended if it is null, or if `isVoid` and no tie changes. */
  readonly journal?: JournalDraft | null
  readonly isVoid?: boolean
  readonly locks?: Locks
}

export interface TiesWritten {
  /** The instant of the write. */
  readonly at: string
  readonly counts: TieCounts
  /** All ties of the triples touched, as they stand now. */
  readonly ties: readonly Tie[]
}

const NOBODY: JournalDraft = { by: 'local', via: 'LOCAL', action: 'record', targets: [] }

/** The ties that the triples of some claims have now. */
export async function tiesOfClaims(graph: InBatches, claims: readonly Claim[]): Promise<Tie[]> {
  return storedTies(graph, (await gatherClaims(claims, claimReader(graph))).triples)
}

/**
 * Rolls up again what the claims touch, after they came or changed their state, and writes what is different: a tie that
 * changes or vanishes is kept as a version known until then. Appends to the journal, and so is the last act of the transaction
 * that wrote the claims. Whatever the ties join is locked, so that the claims read are all there are.
 */
export async function recordTies(graph: InBatches, write: TieWrite): Promise<TiesWritten> {
  const { changed, former = [], now, clock, turn, journal = NOBODY, isVoid = false } = write
  const coming = write.coming ?? []
  const reader = withComing(claimReader(graph), coming)
  const scope = await gatherLocked(reader, changed, former, write.locks ?? new Locks(graph))
  const stored = await storedTies(graph, withPast(scope, coming, former))
  const head = await takeHead(graph.run, clock ? new Date(Math.max(clock(), Date.parse(now))).toISOString() : now)
  const { at } = head
  const amend = await turn?.(at)
  const claims = amend ? scope.claims.map(amend) : scope.claims
  const rolledUp = rollUp(claims, new Set(scope.triples.map(({ key }) => key)))
  const changes = diffTies(rolledUp, stored)
  await writeTies(graph, changes, at)
  await recordEventFacts(graph, changed, claims)
  await write.afterTies?.(at)
  const { added, changed: altered, vanished, unchanged } = changes
  const ties = [
    ...added.map(({ id }) => ({ id, change: 'BEGAN' as const })),
    ...altered.map(({ after: { id } }) => ({ id, change: 'CHANGED' as const })),
    ...vanished.map(({ id }) => ({ id, change: 'ENDED' as const })),
  ]
  const claimIds = write.touched ?? changed.map(({ id }) => id)
  if (journal && (!isVoid || ties.length > 0)) await appendEntries(graph.run, head, journal, { claimIds, ties })
  const counts = { new: added.length, changed: altered.length, retired: vanished.length, unchanged }
  return { at, counts, ties: rolledUp }
}

/** Reads again after each lock that had to be waited for: what was read before may be out of date. */
async function gatherLocked(
  reader: ClaimReader,
  changed: readonly Claim[],
  former: readonly Triple[],
  locks: Locks,
): Promise<RollUpScope> {
  for (;;) {
    const scope = await gatherClaims(changed, reader, former)
    const { more } = await locks.take(scope.triples.flatMap(({ subject, object }) => [subject, object]))
    if (!more) return scope
  }
}

async function writeTies(graph: InBatches, { added, changed, vanished }: TieChanges, now: string): Promise<void> {
  const outdated = [...changed.map(({ before }) => before), ...vanished]
  await runInBatches(graph, 'retire-ties', 'rows', outdated.map(endsOf), { more: { now } })
  const current = [...changed.map(({ after }) => after), ...added]
  await writeInBatches(graph, 'add-ties', current, (ties) => addTiesParameters(ties, now))
}

/** The triples that can have ties already: no tie is without claims, so one of which all claims are coming has none. */
function withPast({ triples, claims }: RollUpScope, coming: readonly Claim[], former: readonly Triple[]): Triple[] {
  if (coming.length === 0) return [...triples]
  const fresh = new Set(coming.map(({ id }) => id))
  const there = claims.filter(({ id }) => !fresh.has(id))
  const keys = new Set([...there.map(tripleKey), ...attacksByTriple(there).keys(), ...former.map(({ key }) => key)])
  return triples.filter(({ key }) => keys.has(key))
}

const endsOf = ({ id, triple, type, subject, object }: Tie) => ({ id, triple, type, subject, object })

async function storedTies(graph: InBatches, triples: readonly Triple[]): Promise<Tie[]> {
  const rows = triples.map(({ key, type, subject, object }) => ({ triple: key, type, subject, object }))
  return (await runInBatches(graph, 'ties-of-triples', 'rows', rows)).map(readTie)
}
