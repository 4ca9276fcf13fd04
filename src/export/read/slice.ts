import type { Tie } from '../../claims/tie'
import { ClientError } from '../../errors/client-error'
import type { Database } from '../../graph/database'
import type { ExportedTie, GraphReader, Lots } from './graph-reader'
import { readActors, readClaims, readEvents, readLot, readSources, readTiesOf } from './read-records'
import { SUBJECTS_AT_ONCE } from './whole-graph'

/** Beyond it, export the whole graph. */
const MOST_TIES = 200_000
const LOT = 1_000

export interface SliceOptions {
  readonly scope: string
  /** The ties that belong to it. */
  readonly has: (tie: Tie) => boolean
  /** The actors at which these begin; undefined: any. */
  readonly subjects?: ReadonlySet<string>
  /** Actors that belong to it, with or without a tie. */
  readonly actors?: Iterable<string>
  readonly signal?: AbortSignal
}

/**
 * A part of the graph that stands by itself: some ties, the accepted claims that they and their events rest on, and whatever these
 * name. Throws LIMIT_EXCEEDED if that is too much to hold in memory.
 */
export async function readSlice(database: Database, whole: GraphReader, options: SliceOptions): Promise<GraphReader> {
  const { has, subjects, signal } = options
  const sets = {
    subjects: new Set<string>(),
    ties: new Set<string>(),
    ends: new Set<string>(options.actors),
    claims: new Set<string>(),
    sources: new Set<string>(),
  }
  for await (const lot of subjects ? tiesOf(database, [...subjects].sort(), signal) : whole.ties()) {
    for (const tie of lot) {
      if (!has(tie)) continue
      sets.ties.add(keyOf(tie))
      if (sets.ties.size > MOST_TIES) throw tooMuch()
      sets.subjects.add(tie.subject)
      for (const id of [tie.subject, tie.object, ...(tie.event ? [tie.event] : []), ...tie.againstIds])
        sets.ends.add(id)
      for (const id of [...tie.claimIds, ...tie.denialIds]) sets.claims.add(id)
    }
  }
  for await (const lot of inLots(sets.ends, (ids) => readLot(database, 'facts-of-events', { ids }, signal))) {
    for (const [id] of lot) sets.claims.add(id as string)
  }
  for await (const lot of inLots(sets.claims, (ids) => readClaims(database, ids, signal))) {
    for (const { subject, object, event, against, attributedTo, source } of lot) {
      sets.sources.add(source)
      for (const id of [subject, object, event, attributedTo, ...against]) if (id !== null) sets.ends.add(id)
    }
  }
  for await (const lot of inLots(sets.ends, (ids) => readActors(database, ids, signal))) {
    for (const { basedIn } of lot) if (basedIn !== null) sets.ends.add(basedIn)
  }
  return {
    scope: options.scope,
    sources: () => inLots(sets.sources, (ids) => readSources(database, ids, signal)),
    actors: () => inLots(sets.ends, (ids) => readActors(database, ids, signal)),
    events: () => inLots(sets.ends, (ids) => readEvents(database, ids, signal)),
    claims: () => inLots(sets.claims, (ids) => readClaims(database, ids, signal)),
    async *ties() {
      for await (const lot of tiesOf(database, [...sets.subjects].sort(), signal)) {
        yield lot.filter((tie) => sets.ties.has(keyOf(tie)))
      }
    },
  }
}

const keyOf = ({ id, triple }: Tie): string => `${id} ${triple}`

async function* tiesOf(database: Database, subjects: readonly string[], signal?: AbortSignal): Lots<ExportedTie> {
  for (let at = 0; at < subjects.length; at += SUBJECTS_AT_ONCE) {
    yield await readTiesOf(database, subjects.slice(at, at + SUBJECTS_AT_ONCE), signal)
  }
}

/** In ascending order of ids. What joins the set while it is walked is not met. */
async function* inLots<T>(ids: ReadonlySet<string>, read: (ids: string[]) => Promise<readonly T[]>): Lots<T> {
  const sorted = [...ids].sort()
  for (let at = 0; at < sorted.length; at += LOT) {
    const lot = await read(sorted.slice(at, at + LOT))
    if (lot.length > 0) yield lot
  }
}

const tooMuch = () =>
  new ClientError(
    'LIMIT_EXCEEDED',
    `The part of the graph that was asked for has more than ${MOST_TIES} ties: ask for less, or export the whole graph.`,
    {
      limit: 'ties',
      allowed: MOST_TIES,
    },
  )
