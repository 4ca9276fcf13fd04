import type { Database } from '../../graph/database'
import { keptStatement } from '../../kept/kept-statement'

/** Actors whose claims and ties one transaction completes. */
const STEP = 500

/**
 * Completes what the bulk importer can not write: empty lists. Afterwards the graph says the same as if it had been
 * recorded claim by claim. `ids` are those of all actors, ascending.
 */
export async function fillEmptyLists(database: Database, ids: readonly string[], signal?: AbortSignal): Promise<void> {
  const fill = async (name: string) => {
    const text = keptStatement(`generate/${name}`)
    for (let at = 0; at < ids.length; at += STEP) {
      signal?.throwIfAborted()
      // Behind the last actor come its own claims, whose ids begin with its id.
      const parameters = { from: ids[at]!, to: ids[at + STEP] ?? '~' }
      await database.write((run) => run({ text, parameters }), { signal })
    }
  }
  // Nodes and relationships: neither waits for a lock of the other.
  await Promise.all([fill('fill-empty-claims'), fill('fill-empty-ties')])
}
