import { availableParallelism } from 'node:os'
import type { Database } from '../../graph/database'
import { keptStatement } from '../../kept/kept-statement'

/** Actors whose claims and ties one transaction completes, and how many of these at most. */
const STEP = 500
const MOST = 10_000
/** Transactions at once: each keeps one processor busy, and none locks what another does. */
const ABREAST = Math.min(8, Math.max(2, availableParallelism()))
/** What takes longer goes first. */
const STATEMENTS = ['fill-empty-ties', 'fill-empty-claims']

/**
 * Completes what the bulk importer can not write: empty lists. Afterwards the graph says the same as if it had been
 * recorded claim by claim. `ids` are those of all actors, ascending.
 */
export async function fillEmptyLists(
  database: Database,
  ids: readonly string[],
  signal?: AbortSignal,
  most = MOST,
): Promise<void> {
  const steps = STATEMENTS.flatMap((name) =>
    Array.from({ length: Math.ceil(ids.length / STEP) }, (_, step) => ({ name, at: step * STEP })),
  ).values()
  // All take from the same steps, so that none is idle before the last.
  const work = async () => {
    for (const { name, at } of steps) {
      // Behind the last actor come its own claims, whose ids begin with its id.
      const parameters = { from: ids[at]!, to: ids[at + STEP] ?? '~', most }
      const text = keptStatement(`generate/${name}`)
      let completed: number
      do {
        signal?.throwIfAborted()
        const [row] = await database.write((run) => run({ text, parameters }), { signal })
        completed = row![0] as number
      } while (completed === most)
    }
  }
  await Promise.all(Array.from({ length: ABREAST }, work))
}
