import type { EventRecord } from '../claims/record-batch'
import { eventSchema } from '../import/seed/seed-schema'
import { slugOf } from '../text/slug'
import type { InBatches } from '../claims/record-statement'
import type { Mutation, WriteContext } from './mutation'
import { readSourceId, recordsBy, takenBy, type CitedSource } from './new-records'
import { Problems } from './problems'
import { readClaim, writeClaim } from './record-claim'
import { given, readSaid, type Input } from './said'

/** Adds an event, with the claim of its source on when and where it happened and how many died. */
export const addEvent: Mutation = async (graph, args, context) => {
  const problems = new Problems()
  const input = args.input as Input
  const event = readEvent(input, problems)
  const source = await readSourceId(graph, String(input.source), ['input', 'source'], problems)
  if (event) {
    const known = await recordsBy(graph, [event.id, ...event.externalIds])
    const taken = known.get(event.id)
    if (taken) problems.add(['input', 'id'], takenBy(event.id, taken.labels), { code: 'CONFLICT' })
    for (const [at, externalId] of event.externalIds.entries()) {
      const owner = known.get(externalId)
      if (owner)
        problems.add(['input', 'externalIds', at], `${externalId} belongs to ${owner.id}`, { code: 'CONFLICT' })
    }
  }
  const claim = event && (await factsClaim(graph, input, event, source, problems, context))
  problems.refuse()
  await writeClaim(graph, { claim: claim!, source: source!, actors: [], events: [event!] }, 'addEvent', context)
  return { answer: event!.id }
}

export function readEvent(input: Input, problems: Problems): EventRecord | undefined {
  const id = (input.id as string | undefined) ?? slugOf(String(input.name))
  if (id === '') problems.add(['input', 'id'], 'no id can be made of this name: give one')
  const { name, kind, description, externalIds } = input
  const said = readSaid(eventSchema, { id: id || 'x', name, kind, description, externalIds }, ['input'], problems)
  return (
    said && { ...said, description: said.description ?? null, kind: said.kind ?? null, series: said.series ?? null }
  )
}

/** What an EventInput says of its event, as an OCCURRED claim of its source. */
export async function factsClaim(
  graph: InBatches,
  input: Input,
  event: Pick<EventRecord, 'id' | 'name'>,
  source: CitedSource | undefined,
  problems: Problems,
  context: WriteContext,
) {
  const { place, latitude, longitude, deathsLow, deathsBest, deathsHigh } = input
  const said = {
    ...given({ place, latitude, longitude, deathsLow, deathsBest, deathsHigh }),
    ...{ type: 'OCCURRED', object: { event: event.id }, summary: `${event.name}: when, where and how many died.` },
    ...(input.on ? { on: input.on, when: { held: input.on } } : {}),
  }
  return readClaim(graph, said, [], source, problems, context, [event.id])
}
