import { randomBytes } from 'node:crypto'
import { atLeast } from '../access/role'
import type { Claim } from '../claims/claim'
import { claimReader } from '../claims/claim-reader'
import { Locks } from '../claims/locks'
import { recordBatch } from '../claims/record'
import type { EventRecord } from '../claims/record-batch'
import { tiesOfClaims } from '../claims/record-ties'
import type { InBatches } from '../claims/record-statement'
import { tripleKey } from '../claims/triple'
import { claimOf } from '../import/seed/batch-of-seed'
import { claimSchema, objectLabels } from '../import/seed/seed-schema'
import { moment, tieRefs, writer, type Mutation, type WriteContext } from './mutation'
import { readNewActors, readSourceRef, recordsBy, type CitedSource } from './new-records'
import { Problems, type Problem } from './problems'
import { resolveActors, type ActorRef } from './references'
import { readSaid, type Input } from './said'
import type { ActorRecord } from '../claims/record-batch'

const PATH = ['input'] as const

/**
 * Records a claim, with its source and actors if they are new, and rolls up what it touches. The same claim again (of the same
 * source, place, triple, dates, side, speaker and event, and neither withdrawn nor rejected) gives the first one.
 */
export const recordClaim: Mutation = async (graph, args, context) => {
  const input = args.input as Input
  const problems = new Problems()
  const actors = await readNewActors(
    graph,
    (input.newActors as Input[] | undefined) ?? [],
    [...PATH, 'newActors'],
    problems,
  )
  const source = await readSourceRef(graph, input.source as Input, [...PATH, 'source'], problems)
  const claim = await readClaim(graph, input, actors, source, problems, context)
  problems.refuse()
  return writeClaim(graph, { claim: claim!, source: source!, actors, events: [] }, 'recordClaim', context)
}

export interface ClaimWrite {
  readonly claim: Claim
  readonly source: CitedSource
  readonly actors: readonly ActorRecord[]
  readonly events: readonly EventRecord[]
}

/** Writes a claim that has no faults, unless it is there already. */
export async function writeClaim(graph: InBatches, write: ClaimWrite, action: string, context: WriteContext) {
  const { claim, source, actors, events } = write
  const locks = new Locks(graph)
  await locks.take([claim.object, ...(claim.subject ? [claim.subject] : []), claim.source])
  const first = (await claimReader(graph).ofTriples([tripleKey(claim)])).find((other) => isSame(other, claim))
  if (first) return { answer: { claim: first.id, ties: tieRefs(await tiesOfClaims(graph, [first])) } }
  const { id, type, stance, subject, object, summary, review } = claim
  const batch = { sources: source.record ? [source.record] : [], actors, events, claims: [claim] }
  const { ties } = await recordBatch(graph, batch, {
    ...moment(context),
    locks,
    journal: {
      ...writer(context),
      action,
      targets: [
        id,
        ...actors.map((actor) => actor.id),
        ...events.map((event) => event.id),
        ...(source.record ? [source.id] : []),
      ],
      after: { id, type, stance, subject, object, source: source.id, review, summary },
    },
  })
  return { answer: { claim: id, ties: tieRefs(ties) } }
}

const isSame = (one: Claim, other: Claim): boolean =>
  one.retractedAt === null &&
  one.review !== 'REJECTED' &&
  (['source', 'locator', 'stance', 'event', 'attributedTo'] as const).every((field) => one[field] === other[field]) &&
  (['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'] as const).every(
    (point) => one.points[point] === other.points[point],
  )

/** Stands for a reference that has a problem already. */
const UNRESOLVED = '?'

/** The claim that an input says, its references resolved; undefined if it breaks a rule. All problems are gathered. */
export async function readClaim(
  graph: InBatches,
  input: Input,
  actors: readonly ActorRecord[],
  source: CitedSource | undefined,
  problems: Problems,
  { caller, now }: WriteContext,
  newEvents: readonly string[] = [],
): Promise<Claim | undefined> {
  const object = input.object as { actor?: ActorRef; event?: string }
  const against = (input.against as ActorRef[] | undefined) ?? []
  const named: { field: string; path: Problem['path']; ref: ActorRef }[] = []
  const name = (field: string, ref: unknown, ...at: (string | number)[]) => {
    if (ref) named.push({ field, path: [...PATH, field, ...at], ref: ref as ActorRef })
  }
  name('subject', input.subject)
  name('object', object.actor, 'actor')
  name('attributedTo', input.attributedTo)
  against.forEach((ref, at) => name('against', ref, at))
  const resolved = await resolveActors(graph, named, actors, problems)
  const idsOf = (field: string) =>
    named.flatMap((each, at) => (each.field === field ? [resolved[at] ?? UNRESOLVED] : []))

  const type = input.type as Claim['type']
  const events = [object.event, input.event as string | undefined].filter((id) => typeof id === 'string')
  const known = await recordsBy(graph, events)
  const eventAt = (id: string | undefined, path: Problem['path']): string | undefined => {
    const event = id === undefined ? undefined : known.get(id)
    if (id !== undefined && newEvents.includes(id)) return id
    if (id === undefined || event?.labels.includes('Event')) return event?.id
    problems.add(path, `no event has the id ${JSON.stringify(id.slice(0, 80))}; \`events\` and \`search\` list them`, {
      code: 'NOT_FOUND',
    })
    return UNRESOLVED
  }
  const [subject] = idsOf('subject')
  const [speaker] = idsOf('attributedTo')
  const [objectActor] = idsOf('object')
  const objectId = objectActor ?? eventAt(object.event, [...PATH, 'object', 'event'])
  const allowed = objectLabels(type)
  if (!allowed.includes(object.actor ? 'Actor' : 'Event'))
    problems.add(
      [...PATH, 'object'],
      `${type} leads to ${allowed.map((label) => `an ${label.toLowerCase()}`).join(' or ')}`,
    )

  const said = readSaid(
    claimSchema,
    {
      ...pick(
        input,
        'type',
        'stance',
        'modality',
        'when',
        'instruments',
        'title',
        'origin',
        'locator',
        'summary',
        'quote',
        'confidence',
      ),
      ...pick(input, 'place', 'latitude', 'longitude'),
      deaths: deathsOf(input),
      subject,
      object: objectId,
      event: eventAt(input.event as string | undefined, [...PATH, 'event']),
      against: idsOf('against'),
      attributedTo: speaker,
      source: source?.id,
    },
    PATH,
    problems,
    (field) => (field === 'object' && subject === UNRESOLVED ? undefined : field === 'when' && input.on ? 'on' : field),
  )
  if (!said || !source) return undefined
  const editor = atLeast(caller.role, 'EDITOR')
  const id = `${source.id}:${randomBytes(6).toString('hex')}`
  return {
    ...claimOf({ ...said, id }, source.id, source.publishedOn, now),
    recordedBy: caller.name,
    review: editor ? 'ACCEPTED' : 'PENDING',
  }
}

const pick = (input: Input, ...fields: string[]): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field, stripped(input[field])]))

/** Input objects come without a prototype, and may hold nulls. */
const stripped = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([key, inner]) => (inner === null ? [] : [[key, stripped(inner)]])),
      )
    : value

function deathsOf({ deathsLow, deathsBest, deathsHigh }: Input): Record<string, unknown> | undefined {
  const deaths = { low: deathsLow, best: deathsBest, high: deathsHigh }
  const given = Object.entries(deaths).filter(([, count]) => count !== null && count !== undefined)
  return given.length ? Object.fromEntries(given) : undefined
}
