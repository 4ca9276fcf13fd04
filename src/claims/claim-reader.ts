import type { ClaimReader } from './gather-claims'
import { readClaim } from './record-read'
import { runInBatches, type InBatches } from './record-statement'
import { PARTICIPATION_TYPES } from './vocabulary'

/** Reads claims from the graph, in the transaction that `run` belongs to, if it belongs to one. */
export function claimReader(graph: InBatches): ClaimReader {
  return {
    ofTriples: async (keys) =>
      (await runInBatches(graph, 'claims-of-triples', 'triples', keys, { size: 1_000 })).map(readClaim),
    ofEvents: async (events) => {
      const more = { types: ['OCCURRED', ...PARTICIPATION_TYPES] }
      return (await runInBatches(graph, 'claims-of-events', 'events', events, { size: 1_000, more })).map(readClaim)
    },
    ofBoth: async (attacks) => {
      const objects = new Map<string, string[]>()
      for (const { subject, object } of attacks) {
        const others = objects.get(subject)
        if (others) others.push(object)
        else objects.set(subject, [object])
      }
      const pairs = [...objects].map(([subject, hit]) => ({ perpetrated: `${subject}|PERPETRATED|`, objects: hit }))
      const rows = await runInBatches(graph, 'events-of-both', 'rows', pairs, { size: 500 })
      return [...new Set(rows.map(([event]) => event as string))]
    },
  }
}
