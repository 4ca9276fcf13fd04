import type { Database } from '../graph/database'
import { keptStatement } from '../kept/kept-statement'
import type { HistoryKind, HistoryLine } from './history-line'

/** Milliseconds for one page. */
const PATIENCE_MS = 60_000
/** Actors whose versions are read at once. */
const ACTORS_AT_ONCE = 100
const FAR_FUTURE = '9999-12-31T00:00:00Z'

/** Where the journal ends. */
export interface HistoryHead {
  readonly seq: number
  /** ISO 8601 in UTC; null while nothing was written. */
  readonly at: string | null
}

export interface HistoryReader {
  /** Whether the journal's entries, who wrote what, are among the lines. */
  readonly withJournal: boolean
  head(): Promise<HistoryHead>
  /** In the order in which they can be put back, page by page. */
  lines(): AsyncGenerator<readonly HistoryLine[]>
}

/** Pages of ids of records of one kind. */
export type Pages = (label: 'Actor' | 'Claim') => AsyncGenerator<readonly string[]>

type Plain = Readonly<Record<string, unknown>>

/** Reads what a graph knows besides records and claims. Memory stays bounded whatever its size. */
export function readHistory(
  database: Database,
  pages: Pages,
  withJournal: boolean,
  signal?: AbortSignal,
): HistoryReader {
  const rows = (name: string, parameters: Plain = {}) =>
    database.read({ text: keptStatement(`history/${name}`), parameters }, { signal, timeoutMs: PATIENCE_MS })
  const read = async (name: string, parameters: Plain = {}): Promise<Plain[]> =>
    (await rows(name, parameters)).map(([each]) => each as Plain)
  const as = (kind: HistoryKind, values: readonly Plain[]): HistoryLine[] => values.map((value) => ({ kind, value }))

  /** Page after page, until one is empty: `next` says from the last of a page where the following begins. */
  async function* paged(name: string, first: unknown, next: (last: Plain) => unknown): AsyncGenerator<Plain[]> {
    for (let after = first; ;) {
      const page = await read(name, { after })
      if (page.length === 0) return
      yield page
      after = next(page.at(-1)!)
    }
  }

  async function* lines(): AsyncGenerator<HistoryLine[]> {
    for await (const ids of pages('Claim')) yield as('review', await read('reviews', { ids }))
    for await (const ids of pages('Actor')) yield* versions(ids)
    yield* mergers()
    for await (const page of paged('verdicts', { one: '', other: '' }, ({ one, other }) => ({ one, other })))
      yield as('verdict', page)
    if (!withJournal) return
    for await (const page of paged('entries', 0, ({ seq }) => seq)) yield as('entry', page)
  }

  async function* versions(ids: readonly string[]): AsyncGenerator<HistoryLine[]> {
    for (let at = 0; at < ids.length; at += ACTORS_AT_ONCE)
      yield as('version', await read('versions', { ids: ids.slice(at, at + ACTORS_AT_ONCE) }))
  }

  async function* mergers(): AsyncGenerator<HistoryLine[]> {
    const merged: string[] = []
    for await (const page of paged('merged', { at: FAR_FUTURE, id: '' }, ({ at, id }) => ({ at, id }))) {
      for (const { id } of page) merged.push(id as string)
      yield as('merged', page)
    }
    yield* versions(merged)
    for (let after = ''; merged.length > 0;) {
      const ids = (await rows('survivors', { after })).map(([id]) => id as string)
      if (ids.length === 0) break
      yield as('names', await read('names', { ids }))
      after = ids.at(-1)!
    }
    for (const id of merged) yield as('lent', await read('lent', { id }))
  }

  return {
    withJournal,
    lines,
    async head() {
      const [row] = await rows('head')
      return { seq: (row?.[0] as number | undefined) ?? 0, at: (row?.[1] as string | undefined) ?? null }
    },
  }
}
