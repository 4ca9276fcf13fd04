import type { Database } from '../../graph/database'
import { readHistory } from '../../history/read-history'
import type { GraphReader, Lots } from './graph-reader'
import { readActors, readClaims, readEvents, readLot, readSources, readTiesOf } from './read-records'

/** Actors whose ties are read at once: some have thousands. */
export const SUBJECTS_AT_ONCE = 100

/**
 * All that the graph holds, retracted and pending claims included, page by page: memory stays bounded whatever its size. The journal,
 * who wrote what, is part of its history only `withJournal`.
 */
export function wholeGraph(database: Database, signal?: AbortSignal, withJournal = true): GraphReader {
  async function* pages<T>(label: string, read: (ids: string[]) => Promise<readonly T[]>): Lots<T> {
    for (let after = ''; ;) {
      const ids = (await readLot(database, 'ids-after', { after, label }, signal)).map(([id]) => id as string)
      if (ids.length === 0) return
      yield await read(ids)
      after = ids.at(-1)!
    }
  }
  async function* ties() {
    for await (const ids of pages('Actor', (page) => Promise.resolve(page))) {
      for (let at = 0; at < ids.length; at += SUBJECTS_AT_ONCE) {
        const lot = await readTiesOf(database, ids.slice(at, at + SUBJECTS_AT_ONCE), signal)
        if (lot.length > 0) yield lot
      }
    }
  }
  return {
    scope: 'the whole graph',
    sources: () => pages('Source', (ids) => readSources(database, ids, signal)),
    actors: () => pages('Actor', (ids) => readActors(database, ids, signal)),
    events: () => pages('Event', (ids) => readEvents(database, ids, signal)),
    claims: () => pages('Claim', (ids) => readClaims(database, ids, signal)),
    ties,
    history: readHistory(database, (label) => pages(label, (ids) => Promise.resolve(ids)), withJournal, signal),
  }
}
