import { formatDay, type Day } from '../time/day'
import type { Claim } from './claim'
import { runInBatches, type InBatches } from './record-statement'
import { rollUpEvent, type RolledUpEvent } from './roll-up-event'

/** Writes when, where and how deadly the events are whose OCCURRED claims changed; `claims` holds all of these events. */
export async function recordEventFacts(
  graph: InBatches,
  changed: readonly Claim[],
  claims: readonly Claim[],
): Promise<void> {
  const ids = [...new Set(changed.filter(({ type }) => type === 'OCCURRED').map(({ object }) => object))].sort()
  const occurred = new Map<string, Claim[]>(ids.map((id) => [id, []]))
  for (const claim of claims) if (claim.type === 'OCCURRED') occurred.get(claim.object)?.push(claim)
  const before = new Map(
    (await runInBatches(graph, 'facts-of-events', 'ids', ids)).map(([id, ...facts]) => [id, JSON.stringify(facts)]),
  )
  const rows = ids.map((id) => ({ id, ...factsRow(rollUpEvent(occurred.get(id)!)) }))
  const different = rows.filter(({ id, ...facts }) => before.get(id) !== JSON.stringify(Object.values(facts)))
  await runInBatches(graph, 'write-event-facts', 'rows', different)
}

/** In the order of the columns of facts-of-events. */
function factsRow(event: RolledUpEvent) {
  const day = (value: Day | null) => (value === null ? null : formatDay(value))
  return {
    earliest: day(event.earliest),
    latest: day(event.latest),
    place: event.place,
    latitude: event.latitude,
    longitude: event.longitude,
    deathsLow: event.deathsLow,
    deathsBest: event.deathsBest,
    deathsHigh: event.deathsHigh,
  }
}
