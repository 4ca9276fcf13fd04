import type { Caller } from '../access/caller'
import type { InBatches } from '../claims/record-statement'
import type { TieRef } from '../questions/ask/question'

/** Who writes, and when. */
export interface WriteContext {
  readonly caller: Caller
  /** ISO 8601 in UTC: the write is not dated before it. */
  readonly now: string
  /** Milliseconds since the epoch. */
  readonly clock: () => number
}

export interface Written {
  /** As the API names its fields: records are ids, ties their ids and ends. */
  readonly answer: unknown
  /** Nothing of it is to stay. */
  readonly isDryRun?: boolean
}

/** One field of Mutation, inside of its write transaction. Throws ClientError, and then nothing has been written. */
export type Mutation = (
  graph: InBatches,
  args: Readonly<Record<string, unknown>>,
  context: WriteContext,
) => Promise<Written>

/** Ties as an answer holds them. */
export const tieRefs = (ties: readonly TieRef[]): TieRef[] =>
  ties.map(({ id, subject, object }) => ({ id, subject, object }))

/** Who writes, as the journal names them. */
export const writer = ({ caller }: WriteContext) => ({ by: caller.name, via: caller.via })

/** What the tie writer needs to know of the moment. */
export const moment = ({ now, clock }: WriteContext) => ({ now, clock })
