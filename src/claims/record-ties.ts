import type { Claim } from './claim'
import { gatherClaims, type ClaimReader } from './gather-claims'
import { diffTies, type StoredTie } from './record-diff'
import { recordEventFacts } from './record-event-facts'
import { readClaim, readTie } from './record-read'
import type { TieCounts } from './record-report'
import { recordStatement, runInBatches, type InBatches } from './record-statement'
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
  const outdated = [...altered, ...vanished].map(({ element }) => element)
  await runInBatches(graph, 'keep-versions', 'elements', outdated, { more: { now } })
  await runInBatches(
    graph,
    'remove-ties',
    'elements',
    vanished.map(({ element }) => element),
  )
  await writeTies(graph, [...(await addTies(graph, added)), ...altered], now)
  await recordEventFacts(graph, changed, claims)
  return { new: added.length, changed: altered.length, retired: vanished.length, unchanged }
}

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

async function storedTies(graph: InBatches, triples: readonly Triple[]): Promise<StoredTie[]> {
  const rows = triples.map(({ key, type, subject, object }) => ({ triple: key, type, subject, object }))
  return (await runInBatches(graph, 'ties-of-triples', 'rows', rows)).map(readTie)
}

async function addTies(graph: InBatches, ties: readonly Tie[]): Promise<StoredTie[]> {
  const rows = ties.map(({ id, type, subject, object }, at) => ({ at: String(at), id, type, subject, object }))
  const added = await runInBatches(graph, 'add-ties', 'rows', rows)
  return added.map(([at, element]) => ({ element: element as string, tie: ties[Number(at)]! }))
}

const BATCH = 1_000

/** By element id, as a map: the one way of naming many relationships that the planner turns into seeks. */
async function writeTies({ run, signal }: InBatches, ties: readonly StoredTie[], now: string): Promise<void> {
  for (let at = 0; at < ties.length; at += BATCH) {
    signal?.throwIfAborted()
    const rows = ties.slice(at, at + BATCH).map(({ element, tie }) => [element, tieRow(tie)] as const)
    await run(recordStatement('write-ties', { ties: Object.fromEntries(rows), now }))
  }
}
