import { createHash } from 'node:crypto'
import type { ActorRecord, SourceRecord } from '../claims/record-batch'
import { recordStatement, type InBatches } from '../claims/record-statement'
import { actorOf, sourceOf } from '../import/seed/batch-of-seed'
import { actorSchema, sourceSchema } from '../import/seed/seed-schema'
import { slugOf } from '../text/slug'
import { parseDay, type Day } from '../time/day'
import type { Problem, Problems } from './problems'
import { given, readSaid, type Input } from './said'

/** What the graph has under some ids, own or external: the id of the record, its labels. */
export async function recordsBy({ run }: InBatches, ids: readonly string[]) {
  const rows = ids.length ? await run(recordStatement('known-records', { ids: [...new Set(ids)] })) : []
  return new Map(
    rows.map(([id, ownId, externalOf, labels]) => [
      id as string,
      { id: (externalOf ?? ownId) as string, isOwn: externalOf === null, labels: labels as string[] },
    ]),
  )
}

/** An actor that an AddActorInput says; its id, if left out, is made of its name. */
export function readActor(input: Input, path: Problem['path'], problems: Problems): ActorRecord | undefined {
  const id = (input.id as string | undefined) ?? slugOf(String(input.name))
  if (id === '') problems.add([...path, 'id'], 'no id can be made of this name: give one')
  const said = readSaid(actorSchema, { ...input, id: id || 'x' }, path, problems)
  return said && actorOf(said)
}

/**
 * New actors that a claim brings along. One whose id the graph has already, for an actor of this kind and name, is that one:
 * so the same call can be sent again.
 */
export async function readNewActors(
  graph: InBatches,
  inputs: readonly Input[],
  path: Problem['path'],
  problems: Problems,
): Promise<ActorRecord[]> {
  const actors = inputs.map((input, at) => readActor(input, [...path, at], problems))
  const known = await recordsBy(
    graph,
    actors.flatMap((actor) =>
      actor ? [actor.id, ...actor.externalIds, ...(actor.basedIn ? [actor.basedIn] : [])] : [],
    ),
  )
  const fresh: ActorRecord[] = []
  for (const [at, actor] of actors.entries()) {
    if (!actor) continue
    const place = [...path, at]
    if (fresh.some(({ id }) => id === actor.id)) problems.add([...place, 'id'], `${actor.id} stands twice`)
    const taken = known.get(actor.id)
    if (taken && !taken.labels.includes(actor.label))
      problems.add([...place, 'id'], takenBy(actor.id, taken.labels), { code: 'CONFLICT' })
    checkBasedIn(actor, known, inputs, place, problems)
    fresh.push(actor)
  }
  return fresh
}

/** The seat of an actor has to be a state, of the graph or of the same write. */
export function checkBasedIn(
  { basedIn }: ActorRecord,
  known: Awaited<ReturnType<typeof recordsBy>>,
  created: readonly Input[],
  path: Problem['path'],
  problems: Problems,
): void {
  if (!basedIn || known.get(basedIn)?.labels.includes('State')) return
  if (created.some(({ id, kind }) => id === basedIn && kind === 'STATE')) return
  problems.add([...path, 'basedIn'], `no state has the id ${basedIn}`, { code: 'NOT_FOUND' })
}

export const takenBy = (id: string, labels: readonly string[]): string =>
  `${id} is taken by ${labels
    .filter((label) => label !== 'Record' && label !== 'Actor')
    .join(', ')
    .toLowerCase()}; give another id`

/** A source that a claim cites. */
export interface CitedSource {
  readonly id: string
  readonly publishedOn: Day | null
  /** To be added, if it is not there. */
  readonly record?: SourceRecord
}

/** The source that a SourceRef means. A new one without an id has one made of what it says: the same words, the same source. */
export async function readSourceRef(
  graph: InBatches,
  ref: Input,
  path: Problem['path'],
  problems: Problems,
): Promise<CitedSource | undefined> {
  if (ref.new) {
    const record = readSource(ref.new as Input, [...path, 'new'], problems)
    if (!record) return undefined
    const taken = (await recordsBy(graph, [record.id])).get(record.id)
    if (taken && !taken.labels.includes('Source'))
      problems.add([...path, 'new', 'id'], takenBy(record.id, taken.labels), { code: 'CONFLICT' })
    return { id: record.id, publishedOn: record.publishedOn, record }
  }
  return readSourceId(graph, ref.id as string, [...path, 'id'], problems)
}

export async function readSourceId(
  { run }: InBatches,
  id: string,
  path: Problem['path'],
  problems: Problems,
): Promise<CitedSource | undefined> {
  const [row] = await run(recordStatement('known-sources', { ids: [id] }))
  if (row) return { id, publishedOn: row[1] ? parseDay(row[1] as string)! : null }
  problems.add(path, `no source has the id ${JSON.stringify(id.slice(0, 80))}; \`sources\` and \`search\` list them`, {
    code: 'NOT_FOUND',
  })
  return undefined
}

export function readSource(input: Input, path: Problem['path'], problems: Problems): SourceRecord | undefined {
  const said = readSaid(sourceSchema, { ...input, id: input.id ?? derivedId(input) }, path, problems)
  return said && sourceOf(said)
}

function derivedId(input: Input): string {
  const said = JSON.stringify(Object.entries(given(input)).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${slugOf(String(input.title)) || 'source'}-${createHash('sha256').update(said).digest('hex').slice(0, 6)}`
}
