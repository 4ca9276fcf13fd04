import { Locks } from '../claims/locks'
import { recordStatement, runInBatches } from '../claims/record-statement'
import { recordTies } from '../claims/record-ties'
import { actorOf } from '../import/seed/batch-of-seed'
import { actorSchema } from '../import/seed/seed-schema'
import { keptStatement } from '../kept/kept-statement'
import { foldName } from '../text/fold-name'
import { moment, writer, type Mutation } from './mutation'
import { checkBasedIn, recordsBy } from './new-records'
import { Problems } from './problems'
import { resolveActors } from './references'
import { given, readSaid, type Input } from './said'

/**
 * Says anew what an actor is. What is left out stays; lists are replaced as a whole; a name that is replaced stays as an alias unless
 * `aliases` says otherwise. Names and ids that merged records lend stay theirs.
 */
export const updateActor: Mutation = async (graph, args, context) => {
  const problems = new Problems()
  const input = given(args.input as Input)
  const [id] = await resolveActors(graph, [{ path: ['input', 'id'], ref: { id: String(input.id) } }], [], problems)
  problems.refuse()
  await new Locks(graph).take([id!])
  const [row] = await graph.run({ text: keptStatement('writing/actor-in-full'), parameters: { id } })
  const [label, name, description, placeholder, iso3, organizationKind, born, died, basedIn, names, externalIds] = row!
  const before = {
    id,
    kind: String(label).toUpperCase(),
    name,
    description,
    placeholder,
    iso3,
    organizationKind,
    born,
    died,
    basedIn,
    externalIds,
  }
  const after: Record<string, unknown> = { ...given({ ...before, aliases: names }), ...input, id }
  // Said to be nothing: taken away.
  for (const [field, value] of Object.entries(input)) if (value === '') delete after[field]
  const said = readSaid(actorSchema, after, ['input'], problems)
  problems.refuse()
  const actor = actorOf(said!)
  const known = await recordsBy(graph, [...actor.externalIds, ...(actor.basedIn ? [actor.basedIn] : [])])
  for (const [at, externalId] of actor.externalIds.entries()) {
    const owner = known.get(externalId)?.id
    if (owner && owner !== id)
      problems.add(['input', 'externalIds', at], `${externalId} belongs to ${owner}`, { code: 'CONFLICT' })
  }
  checkBasedIn(actor, known, [], ['input'], problems)
  problems.refuse()
  const texts = [...new Set([actor.name, ...actor.aliases])]
  await graph.run({
    text: keptStatement('writing/update-actor'),
    parameters: {
      ...{ id, name: actor.name, description: actor.description, placeholder: actor.placeholder || null },
      ...{
        iso3: actor.iso3,
        kind: actor.kind,
        born: after.born ?? null,
        died: after.died ?? null,
        basedIn: actor.basedIn,
      },
      ...{ names: texts, externalIds: actor.externalIds },
    },
  })
  const had = new Set(names as string[])
  const rows = texts
    .filter((text) => !had.has(text))
    .map((text) => ({ id, text, folded: foldName(text), primary: text === actor.name }))
  await runInBatches(graph, 'add-names', 'rows', rows)
  const added = actor.externalIds
    .filter((externalId) => !known.has(externalId))
    .map((externalId) => ({ id, externalId }))
  await graph.run(recordStatement('add-external-ids', { rows: added }))
  const journal = {
    ...writer(context),
    action: 'updateActor',
    targets: [id!],
    before: given({ ...before, aliases: names }),
    after: input,
  }
  await recordTies(graph, { changed: [], ...moment(context), journal })
  return { answer: id }
}
