import { stringify } from 'yaml'
import type { Claim } from '../../claims/claim'
import { pointsOf, type When } from '../../time/when'
import type { GraphReader, Lots } from '../read/graph-reader'
import { plainActor, plainEvent, plainSource } from './plain-records'
import { pointsText } from './points-text'

/** Entries of one YAML document: a reader holds one at a time. */
const ENTRIES = 500

/** Seed files in one stream (docs/seed-format.md), document after document, which `whobacks seed` makes the same graph of. */
export async function* yamlSeed(graph: GraphReader): AsyncGenerator<string> {
  yield `# ${graph.scope}, as a seed: npx whobacks seed FILE\n`
  yield* section('sources', graph.sources(), plainSource)
  yield* section('actors', graph.actors(), plainActor)
  yield* section('events', graph.events(), plainEvent)
  yield* section('claims', withoutLoops(graph.claims()), seedClaim)
}

/** A seed has no claim that names one actor at both ends: after a merge, those between the two that were merged do. They count for nothing. */
async function* withoutLoops(lots: Lots<Claim>): Lots<Claim> {
  for await (const lot of lots) yield lot.filter(({ subject, object }) => subject !== object)
}

async function* section<T>(name: string, lots: Lots<T>, entry: (record: T) => object): AsyncGenerator<string> {
  for await (const lot of lots) {
    for (let at = 0; at < lot.length; at += ENTRIES) {
      const entries = lot.slice(at, at + ENTRIES).map(entry)
      yield `---\n${stringify({ [name]: entries }, { lineWidth: 0, aliasDuplicateObjects: false })}`
    }
  }
}

/** A claim as people write it, and under `kept` what only a graph knows of it. */
function seedClaim(claim: Claim): object {
  const { facts } = claim
  const given: Record<string, unknown> = {
    id: claim.id,
    type: claim.type,
    stance: claim.stance === 'SUPPORTS' ? null : claim.stance,
    modality: claim.modality === 'STATED' ? null : claim.modality,
    subject: claim.subject,
    object: claim.object,
    event: claim.event,
    against: claim.against,
    instruments: claim.instruments,
    title: claim.title,
    when: whenOf(claim),
    attributedTo: claim.attributedTo,
    source: claim.source,
    origin: claim.origin,
    locator: claim.locator,
    summary: claim.summary,
    quote: claim.quote,
    confidence: claim.confidence,
    place: facts?.place,
    latitude: facts?.latitude,
    longitude: facts?.longitude,
    deaths:
      facts && hasDeaths(facts)
        ? dense({ low: facts.deathsLow, best: facts.deathsBest, high: facts.deathsHigh })
        : null,
    kept: {
      points: dense(pointsText(claim.points)),
      observed: claim.observed,
      ...dense({
        review: claim.review === 'ACCEPTED' ? null : claim.review,
        recordedAt: claim.recordedAt,
        recordedBy: claim.recordedBy,
        reviewedAt: claim.reviewedAt,
        reviewedBy: claim.reviewedBy,
        retractedAt: claim.retractedAt,
        retractedBy: claim.retractedBy,
        retractionReason: claim.retractionReason,
      }),
    },
  }
  return dense(given)
}

const hasDeaths = ({ deathsLow, deathsBest, deathsHigh }: NonNullable<Claim['facts']>): boolean =>
  deathsLow !== null || deathsBest !== null || deathsHigh !== null

/** The time in the words of a seed file, for people; what counts is what is kept. Null where these words cannot say it. */
function whenOf({ points, observed }: Claim): When | null {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = pointsText(points)
  const ways: (When | null)[] = observed
    ? [latestStart !== null && latestStart === earliestEnd ? { observed: latestStart } : null]
    : [
        earliestStart !== null &&
        earliestStart === latestStart &&
        latestStart === earliestEnd &&
        earliestEnd === latestEnd
          ? { held: earliestStart }
          : null,
        { points: dense({ earliestStart, latestStart, earliestEnd, latestEnd }) },
      ]
  return ways.find((way) => way && says(way, points)) ?? null
}

function says(when: When, points: Claim['points']): boolean {
  try {
    const read = pointsOf(when, null).points
    return (Object.keys(points) as (keyof typeof points)[]).every((point) => read[point] === points[point])
  } catch {
    return false
  }
}

function dense<T extends Record<string, unknown>>(record: T): T {
  const entries = Object.entries(record).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as T
}
