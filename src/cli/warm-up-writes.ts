import { randomUUID } from 'node:crypto'
import type { Caller } from '../access/caller'
import type { Database } from '../graph/database'
import { Undone } from '../graph/undone'
import { recordClaim } from '../writing/record-claim'
import { retractClaim } from '../writing/retract-claim'

/** Milliseconds that it may take on a machine that does other things too. */
const MOST_MS = 60_000
const NOBODY: Caller = { name: 'warm-up', role: 'EDITOR', via: 'LOCAL' }

/**
 * Records two claims of one invented tie and withdraws one, and takes all of it back: so Neo4j has planned what a first writer would wait
 * for, a second or more in all. Nobody sees it; whoever writes meanwhile waits for their turn. Rejects where nothing may be written.
 */
export async function warmUpWrites(database: Database, signal: AbortSignal): Promise<void> {
  const [one, other] = [randomUUID(), randomUUID()]
  const context = { caller: NOBODY, now: new Date().toISOString(), clock: Date.now }
  const input = (year: string) => ({
    type: 'BACKS',
    subject: { id: one },
    object: { actor: { id: other } },
    when: { held: year },
    instruments: ['WEAPONS'],
    summary: 'Nobody says so.',
  })
  try {
    await database.write(
      async (run) => {
        const graph = { run, signal }
        const newActors = [one, other].map((id) => ({ id, kind: 'MILITIA', name: id, externalIds: [`none:${id}`] }))
        const source = { new: { id: `source:${one}`, title: 'None' } }
        const { answer } = await recordClaim(graph, { input: { ...input('1990'), newActors, source } }, context)
        await recordClaim(graph, { input: { ...input('1992'), source: { id: source.new.id } } }, context)
        const { claim } = answer as { readonly claim: string }
        await retractClaim(graph, { input: { id: claim, reason: 'It was invented.' } }, context)
        throw new Undone(undefined)
      },
      { signal, timeoutMs: MOST_MS },
    )
  } catch (problem) {
    if (!(problem instanceof Undone)) throw problem
  }
}
