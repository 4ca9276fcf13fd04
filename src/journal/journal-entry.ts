import type { Caller } from '../access/caller'

/** What became of a tie in a write: a tie that ended is kept as a version only. */
export type TieChange = 'BEGAN' | 'CHANGED' | 'ENDED'

/** What a write says of itself in the journal. `before` and `after` are plain values, kept as JSON; null where there is nothing to say. */
export interface JournalDraft {
  readonly by: string
  readonly via: Caller['via']
  /** The mutation's name, or `seed`, `import`, … */
  readonly action: string
  /** Ids of the records that it was about: few. */
  readonly targets: readonly string[]
  readonly before?: unknown
  readonly after?: unknown
}

/** What a write touched. */
export interface Touched {
  /** Claims that were recorded or changed their state. */
  readonly claimIds: readonly string[]
  readonly ties: readonly { readonly id: string; readonly change: TieChange }[]
}
