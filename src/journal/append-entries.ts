import { keptStatement } from '../kept/kept-statement'
import type { Run } from '../graph/database'
import type { JournalDraft, Touched } from './journal-entry'
import type { JournalHead } from './take-head'

/** Ids of claims, and of ties, in one entry. */
const MOST_IDS = 1_000
const ENTRIES_AT_ONCE = 100
/** Characters of `before` and of `after`: an audit needs to see what changed, not to hold a data set. */
const MOST_TEXT = 20_000

/** The last act of a write. More than 1,000 ids go on in further entries, which repeat who and what but not before and after. */
export async function appendEntries(
  run: Run,
  { seq, at }: JournalHead,
  draft: JournalDraft,
  { claimIds, ties }: Touched,
): Promise<void> {
  const entries = Math.max(1, Math.ceil(claimIds.length / MOST_IDS), Math.ceil(ties.length / MOST_IDS))
  const { by, via, action, targets } = draft
  const rows = Array.from({ length: entries }, (_, index) => {
    const [from, to] = [index * MOST_IDS, (index + 1) * MOST_IDS]
    const touched = ties.slice(from, to)
    return {
      ...{ seq: seq + index + 1, by, via, action, targets: targets.slice(0, MOST_IDS) },
      before: index === 0 ? textOf(draft.before) : null,
      after: index === 0 ? textOf(draft.after) : null,
      claimIds: claimIds.slice(from, to),
      tieIds: touched.map(({ id }) => id),
      tieChanges: touched.map(({ change }) => change),
    }
  })
  for (let from = 0; from < rows.length; from += ENTRIES_AT_ONCE) {
    const parameters = { rows: rows.slice(from, from + ENTRIES_AT_ONCE), at }
    await run({ text: keptStatement('journal/append-entries'), parameters })
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === null) return null
  const text = JSON.stringify(value)
  return text.length <= MOST_TEXT ? text : JSON.stringify({ cut: true, start: text.slice(0, MOST_TEXT) })
}
