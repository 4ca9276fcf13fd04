import { createHash } from 'node:crypto'
import type { Claim } from '../../claims/claim'
import type { ActorRecord, RecordBatch, SourceRecord } from '../../claims/record-batch'
import { draftClaim } from '../../claims/record-draft'
import { ACTOR_LABELS } from '../../claims/vocabulary'
import { FIRST_DAY, LAST_DAY, parseDay, type Day } from '../../time/day'
import { pointsOf } from '../../time/when'
import type { SeedFile } from './read-seed'
import type { Kept, SeedActor, SeedClaim, SeedSource } from './seed-schema'

/** When a source that the files only name was published; null where it is not known. */
export type PublishedOn = (source: string) => Day | null

/** The records and claims of seed files that have no faults. `now` is an ISO 8601 instant. */
export function batchOfSeeds(files: readonly SeedFile[], now: string, publishedOn: PublishedOn): RecordBatch {
  const sources = files.flatMap((file) => file.sources.map(({ value }) => sourceOf(value)))
  const days = new Map(sources.map((source) => [source.id, source.publishedOn]))
  return {
    sources,
    actors: files.flatMap((file) => file.actors.map(({ value }) => actorOf(value))),
    events: files.flatMap((file) =>
      file.events.map(({ value }) => ({
        id: value.id,
        name: value.name,
        externalIds: value.externalIds,
        description: value.description ?? null,
        kind: value.kind ?? null,
        series: value.series ?? null,
      })),
    ),
    claims: files.flatMap((file) =>
      file.claims.map(({ value }) => {
        const source = value.source ?? file.source!
        return claimOf(value, source, days.has(source) ? days.get(source)! : publishedOn(source), now)
      }),
    ),
  }
}

export const dayOf = (text: string | undefined): Day | null => (text === undefined ? null : parseDay(text)!)

export const sourceOf = (source: SeedSource): SourceRecord => ({
  id: source.id,
  title: source.title,
  publisher: source.publisher ?? null,
  origin: source.origin ?? null,
  kind: source.kind ?? null,
  publishedOn: dayOf(source.publishedOn),
  url: source.url ?? null,
  licence: source.licence ?? null,
})

export const actorOf = (actor: SeedActor): ActorRecord => ({
  id: actor.id,
  label: ACTOR_LABELS.find((label) => label.toUpperCase() === actor.kind)!,
  name: actor.name,
  aliases: actor.aliases,
  externalIds: actor.externalIds,
  description: actor.description ?? null,
  iso3: actor.iso3 ?? null,
  kind: actor.organizationKind ?? null,
  placeholder: actor.placeholder,
  born: dayOf(actor.born),
  died: dayOf(actor.died),
  basedIn: actor.basedIn ?? null,
})

export function claimOf(claim: SeedClaim, source: string, publishedOn: Day | null, now: string): Claim {
  const { points, observed } = pointsOf(claim.when, publishedOn)
  return draftClaim({
    id: claim.id ?? derivedId(claim, source),
    type: claim.type,
    stance: claim.stance,
    modality: claim.modality,
    subject: claim.subject ?? null,
    object: claim.object,
    event: claim.event ?? null,
    against: claim.against,
    instruments: claim.instruments,
    title: claim.title ?? null,
    points,
    observed,
    attributedTo: claim.attributedTo ?? null,
    source,
    origin: claim.origin ?? null,
    locator: claim.locator ?? null,
    summary: claim.summary,
    quote: claim.quote ?? null,
    confidence: claim.confidence,
    recordedAt: now,
    facts:
      claim.type === 'OCCURRED'
        ? {
            place: claim.place ?? null,
            latitude: claim.latitude ?? null,
            longitude: claim.longitude ?? null,
            deathsLow: claim.deaths?.low ?? null,
            deathsBest: claim.deaths?.best ?? null,
            deathsHigh: claim.deaths?.high ?? null,
          }
        : null,
    ...(claim.kept && keptOf(claim.kept)),
  })
}

/** What a claim of an export knows of itself besides what a person writes: the same fields of a claim. */
export function keptOf({ points, ...kept }: Kept): Partial<Claim> {
  const said = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as Partial<Claim>
  if (!points) return said
  return {
    ...said,
    points: {
      earliestStart: dayOf(points.earliestStart ?? undefined) ?? FIRST_DAY,
      latestStart: dayOf(points.latestStart ?? undefined) ?? LAST_DAY,
      earliestEnd: dayOf(points.earliestEnd ?? undefined) ?? FIRST_DAY,
      latestEnd: dayOf(points.latestEnd ?? undefined) ?? LAST_DAY,
    },
  }
}

/** The same for the same words in the same source, so that seeding again finds the claim there; another for any change. */
function derivedId(claim: SeedClaim, source: string): string {
  const said = JSON.stringify(Object.entries({ ...claim, source }).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${source}:${createHash('sha256').update(said).digest('hex').slice(0, 12)}`
}
