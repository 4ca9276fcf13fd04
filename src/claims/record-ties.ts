import type { Claim } from './claim'
import { gatherClaims, type ClaimReader } from './gather-claims'
import { diffTies } from './record-diff'
import { recordEventFacts } from './record-event-facts'
import { readClaim, readTie } from './record-read'
import type { TieCounts } from './record-report'
import { runInBatches, type InBatches } from './record-statement'
import { tieRow } from './record-tie-row'
import { rollUp } from './roll-up'
import type { Tie } from './tie'
import type { Triple } from './triple'
import { PARTICIPATION_TYPES } from './vocabulary'

/**
 * Rolls up again what the claims touch, after they came or changed their state, and writes what is different: a tie that
 * changes or vanishes is kept as a version known until `now`. Belongs in the transaction that wrote the claims, with the
 * records that they join locked.
 */
export async function recordTies(graph: InBatches, changed: readonly Claim[], now: string): Promise<TieCounts> {
  const { triples, claims } = await gatherClaims(changed, claimReader(graph))
  const rolledUp = rollUp(claims, new Set(triples.map(({ key }) => key)))
  const { added, changed: altered, vanished, unchanged } = diffTies(rolledUp, await storedTies(graph, triples))
  const outdated = [...altered.map(({ before }) => before), ...vanished]
  await runInBatches(graph, 'retire-ties', 'rows', outdated.map(endsOf), { more: { now } })
  const current = [...altered.map(({ after }) => after), ...added]
  await runInBatches(graph, 'add-ties', 'rows', current.map(tieRow), { size: 1_000, more: { now } })
  await recordEventFacts(graph, changed, claims)
  return { new: added.length, changed: altered.length, retired: vanished.length, unchanged }
}

const endsOf = ({ id, triple, type, subject, object }: Tie) => ({ id, triple, type, subject, object })

function claimReader(graph: InBatches): ClaimReader {
  return {
    ofTriples: async (keys) =>
      (await runInBatches(graph, 'claims-of-triples', 'triples', keys, { size: 1_000 })).map(readClaim),
    ofEvents: async (events) => {
      const more = { types: ['OCCURRED', ...PARTICIPATION_TYPES] }
      return (await runInBatches(graph, 'claims-of-events', 'events', events, { size: 1_000, more })).map(readClaim)
    },
    ofBoth: async (attacks) => {
      const pairs = attacks.map(({ subject, object }) => ({ subject, object }))
      const rows = await runInBatches(graph, 'events-of-both', 'rows', pairs, { size: 500 })
      return [...new Set(rows.map(([event]) => event as string))]
    },
  }
}

async function storedTies(graph: InBatches, triples: readonly Triple[]): Promise<Tie[]> {
  const rows = triples.map(({ key, type, subject, object }) => ({ triple: key, type, subject, object }))
  return (await runInBatches(graph, 'ties-of-triples', 'rows', rows)).map(readTie)
}
