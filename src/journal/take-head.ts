import { keptStatement } from '../kept/kept-statement'
import type { Run } from '../graph/database'

/** The end of the journal, held until the transaction ends. */
export interface JournalHead {
  /** Of the last entry; 0 if there is none. */
  readonly seq: number
  /** The instant of this write, ISO 8601 in UTC with milliseconds: later than that of every entry. */
  readonly at: string
}

/** Waits for all writes that are about to commit, and keeps others waiting. `now` is ISO 8601 in UTC: the write is not dated before it. */
export async function takeHead(run: Run, now: string): Promise<JournalHead> {
  const [row] = await run({ text: keptStatement('journal/take-head'), parameters: { now } })
  const [seq, at] = row as unknown as [number, string]
  return { seq, at: new Date(at).toISOString() }
}
