import { recordBatch } from '../claims/record'
import { moment, writer, type Mutation } from './mutation'
import { checkBasedIn, readActor, recordsBy, takenBy } from './new-records'
import { Problems } from './problems'
import type { Input } from './said'

/** Adds an actor. One that has its id, or one of its external ids, already is a conflict that names it: equal names are not. */
export const addActor: Mutation = async (graph, args, context) => {
  const problems = new Problems()
  const input = args.input as Input
  const actor = readActor(input, ['input'], problems)
  if (actor) {
    const known = await recordsBy(graph, [actor.id, ...actor.externalIds, ...(actor.basedIn ? [actor.basedIn] : [])])
    const taken = known.get(actor.id)
    if (taken) problems.add(['input', 'id'], takenBy(actor.id, taken.labels), { code: 'CONFLICT' })
    for (const [at, externalId] of actor.externalIds.entries()) {
      const owner = known.get(externalId)
      if (owner)
        problems.add(['input', 'externalIds', at], `${externalId} belongs to ${owner.id}`, { code: 'CONFLICT' })
    }
    checkBasedIn(actor, known, [], ['input'], problems)
  }
  problems.refuse()
  const { id, name, label } = actor!
  await recordBatch(
    graph,
    { sources: [], actors: [actor!], events: [], claims: [] },
    {
      ...moment(context),
      journal: {
        ...writer(context),
        action: 'addActor',
        targets: [id],
        after: { id, name, kind: label, externalIds: actor!.externalIds },
      },
    },
  )
  return { answer: id }
}
