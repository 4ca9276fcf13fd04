import { ClientError } from '../errors/client-error'
import type { Claim } from '../claims/claim'
import type { ActorRecord, EventRecord, RecordBatch } from '../claims/record-batch'
import { claimsOfSubject } from './claims-of-subject'
import { Population } from './population'
import { GENERATED_SOURCES } from './sources'

export interface GeneratedSize {
  /** 2..10^7 */
  readonly actors: number
  /** About so many come out: what is merely planned makes none, a silence between two known ends makes two. 0..10^8 */
  readonly ties: number
  /** The same size and seed give the same graph, on every machine. A whole number. */
  readonly seed: number
}

const MOST_ACTORS = 1e7
const MOST_TIES = 1e8
/** An actor's ties all have another end or another type: beyond this there would be too few of them to aim at. */
const MOST_TIES_PER_ACTOR = 100
const CLAIMS_IN_BATCH = 1_000

/** Actors whose part is made: from one to another, the latter outside. */
export interface ActorRange {
  readonly from: number
  readonly to: number
}

/** Ranges of all actors with about as many ties each, in order; each can be made by itself. Throws BAD_USER_INPUT. */
export function rangesOf(size: GeneratedSize, count: number): ActorRange[] {
  checkSize(size)
  const { activity } = new Population(size.actors, size.seed)
  const ranges: ActorRange[] = []
  let share = 0
  for (let actor = 0, from = 0; actor < size.actors; actor++) {
    share += activity.share(actor)
    if (actor === size.actors - 1 || share >= (ranges.length + 1) / count) {
      ranges.push({ from, to: actor + 1 })
      from = actor + 1
    }
  }
  return ranges
}

/**
 * An invented graph, or a range of its actors, batch by batch: every batch holds all claims of the triples in it, so it can be
 * rolled up by itself and then be forgotten. Its claims name actors of other batches too. Throws BAD_USER_INPUT.
 */
export function* generateBatches(size: GeneratedSize, range?: ActorRange): Generator<RecordBatch> {
  checkSize(size)
  const { from, to } = range ?? { from: 0, to: size.actors }
  const population = new Population(size.actors, size.seed)
  let actors: ActorRecord[] = []
  let events: EventRecord[] = []
  let claims: Claim[] = []
  let owed = 0
  for (let actor = 0; actor < to; actor++) {
    // What is left of a fraction goes to the next, so that the sum comes out.
    owed += population.activity.share(actor) * size.ties
    const ties = Math.floor(owed)
    owed -= ties
    if (actor < from) continue
    actors.push(population.record(actor))
    const deeds = claimsOfSubject(population, actor, ties)
    for (const event of deeds.events) events.push(event)
    for (const claim of deeds.claims) claims.push(claim)
    if (claims.length >= CLAIMS_IN_BATCH || actor === to - 1) {
      yield { sources: GENERATED_SOURCES, actors, events, claims }
      actors = []
      events = []
      claims = []
    }
  }
}

/** The same graph in one piece: for sizes that fit into memory. */
export function generateGraph(size: GeneratedSize): RecordBatch {
  const whole = {
    sources: GENERATED_SOURCES,
    actors: [] as ActorRecord[],
    events: [] as EventRecord[],
    claims: [] as Claim[],
  }
  for (const { actors, events, claims } of generateBatches(size)) {
    for (const actor of actors) whole.actors.push(actor)
    for (const event of events) whole.events.push(event)
    for (const claim of claims) whole.claims.push(claim)
  }
  return whole
}

function checkSize({ actors, ties, seed }: GeneratedSize): void {
  check('actors', actors, 2, MOST_ACTORS)
  check('ties', ties, 0, Math.min(MOST_TIES, actors * MOST_TIES_PER_ACTOR))
  check('seed', seed, 0, Number.MAX_SAFE_INTEGER)
}

function check(name: string, value: number, least: number, most: number): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new ClientError('BAD_USER_INPUT', `${name} must be a whole number between ${least} and ${most}, not ${value}`)
  }
}
