import type { Claim } from './claim'
import { claimReader } from './claim-reader'
import { gatherClaims } from './gather-claims'
import { diffTies } from './record-diff'
import { recordEventFacts } from './record-event-facts'
import { readTie } from './record-read'
import type { TieCounts } from './record-report'
import { runInBatches, type InBatches } from './record-statement'
import { tieRow } from './record-tie-row'
import { rollUp } from './roll-up'
import type { Tie } from './tie'
import type { Triple } from './triple'

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

async function storedTies(graph: InBatches, triples: readonly Triple[]): Promise<Tie[]> {
  const rows = triples.map(({ key, type, subject, object }) => ({ triple: key, type, subject, object }))
  return (await runInBatches(graph, 'ties-of-triples', 'rows', rows)).map(readTie)
}
