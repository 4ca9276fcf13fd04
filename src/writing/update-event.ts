import { recordTies } from '../claims/record-ties'
import { Locks } from '../claims/locks'
import { recordStatement } from '../claims/record-statement'
import { keptStatement } from '../kept/kept-statement'
import { factsClaim, readEvent } from './add-event'
import { moment, writer, type Mutation } from './mutation'
import { readSourceId, recordsBy } from './new-records'
import { Problems } from './problems'
import { writeClaim } from './record-claim'
import { given, type Input } from './said'

const FACTS = ['on', 'place', 'latitude', 'longitude', 'deathsLow', 'deathsBest', 'deathsHigh']

/**
 * Says anew what an event is called. When, where and how many died is said by one more claim of the source, beside those that are
 * there: withdraw the one that was wrong.
 */
export const updateEvent: Mutation = async (graph, args, context) => {
  const problems = new Problems()
  const input = args.input as Input
  const event = readEvent(input, problems)
  const source = await readSourceId(graph, String(input.source), ['input', 'source'], problems)
  if (!input.id) problems.add(['input', 'id'], 'which event? give its id')
  const ids = event ? [event.id, ...event.externalIds] : []
  const known = await recordsBy(graph, ids)
  if (event && input.id && !known.get(event.id)?.labels.includes('Event'))
    problems.add(['input', 'id'], `no event has the id ${event.id}`, { code: 'NOT_FOUND' })
  const added = (event?.externalIds ?? []).filter((externalId, at) => {
    const owner = known.get(externalId)?.id
    if (owner && owner !== event!.id)
      problems.add(['input', 'externalIds', at], `${externalId} belongs to ${owner}`, { code: 'CONFLICT' })
    return !owner
  })
  const said = given(input)
  const saysFacts = FACTS.some((field) => field in said)
  const claim = event && saysFacts ? await factsClaim(graph, input, event, source, problems, context) : undefined
  problems.refuse()
  const { id, name, kind, description } = event!
  await new Locks(graph).take([id])
  await graph.run({ text: keptStatement('writing/update-event'), parameters: { id, name, kind, description } })
  const rows = added.map((externalId) => ({ id, externalId }))
  await graph.run(recordStatement('add-external-ids', { rows }))
  if (claim) await writeClaim(graph, { claim, source: source!, actors: [], events: [] }, 'updateEvent', context)
  else {
    const journal = {
      ...writer(context),
      action: 'updateEvent',
      targets: [id],
      after: given({ name, kind, description, externalIds: added }),
    }
    await recordTies(graph, { changed: [], ...moment(context), journal })
  }
  return { answer: id }
}
