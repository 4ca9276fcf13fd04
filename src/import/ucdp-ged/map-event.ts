import type { Claim } from '../../claims/claim'
import type { ActorRecord, EventRecord, SourceRecord } from '../../claims/record-batch'
import { draftClaim } from '../../claims/record-draft'
import { formatDay, type Day } from '../../time/day'
import { ucdpActor } from '../ucdp-esd/actors'
import type { GedEvent, GedSide } from './read-event'

export const UCDP_GED: SourceRecord = {
  id: 'ucdp-ged',
  title: 'UCDP Georeferenced Event Dataset (GED)',
  publisher: 'Uppsala Conflict Data Program',
  origin: null,
  kind: 'DATASET',
  publishedOn: null,
  url: 'https://ucdp.uu.se/downloads/',
  licence: 'CC BY 4.0',
}

/** By how clearly the data set could tell the event apart. */
const CONFIDENCE = { clear: 0.9, unclear: 0.7 }
const KINDS = { 1: 'STATE_BASED_VIOLENCE', 2: 'NON_STATE_VIOLENCE', 3: 'ONE_SIDED_VIOLENCE' } as const
const GOVERNMENT = 'Government of '

/** What one event of UCDP GED says, in words of our own: of the articles that it rests on nothing is copied. */
export function recordsOfEvent(event: GedEvent, now: string) {
  const { id, type, place, country, low, best, high, clear } = event
  const first = sideOf(event.sideA)
  // Who was hit by one-sided violence is never named: civilians of one country are not those of another.
  const second = type === 3 ? civiliansOf(event) : sideOf(event.sideB)
  const eventId = `ucdp-ged:${id}`
  const when = dateText(event.start, event.end)
  const where = place && country && !place.includes(country) ? `${place}, ${country}` : place || country
  const record: EventRecord = {
    id: eventId,
    name:
      type === 3
        ? `${first.name} against civilians, ${where}, ${when}`
        : `${first.name} and ${second.name}, ${where}, ${when}`,
    externalIds: event.relid ? [`ucdp-relid:${event.relid}`] : [],
    description: null,
    kind: KINDS[type],
    series: event.dyadName || null,
  }
  const shared = {
    object: eventId,
    points: { earliestStart: event.start, latestStart: event.end, earliestEnd: event.start, latestEnd: event.end },
    source: UCDP_GED.id,
    locator: `event ${id}`,
    confidence: clear ? CONFIDENCE.clear : CONFIDENCE.unclear,
    recordedAt: now,
  }
  const part = (which: string, side: ActorRecord, claimType: Claim['type'], summary: string): Claim =>
    draftClaim({ ...shared, id: `${eventId}:${which}`, type: claimType, subject: side.id, summary })
  const deaths = best === 1 ? 'one death' : `${best} deaths`
  const claims: Claim[] = [
    draftClaim({
      ...shared,
      id: `${eventId}:event`,
      type: 'OCCURRED',
      summary: `${WORDS[type]} at ${where}, ${when}: ${deaths} by the best estimate, ${low} to ${high} in all.`,
      facts: {
        place: where || null,
        latitude: event.latitude,
        longitude: event.longitude,
        deathsLow: Math.min(low, best, high),
        deathsBest: best,
        deathsHigh: Math.max(low, best, high),
      },
    }),
    ...(type === 3
      ? [
          part('a', first, 'PERPETRATED', `${first.name} attacked civilians at ${where}, ${when}.`),
          part('b', second, 'TARGETED_BY', `Civilians were attacked by ${first.name} at ${where}, ${when}.`),
        ]
      : [
          part('a', first, 'TOOK_PART_IN', `${first.name} fought ${second.name} at ${where}, ${when}.`),
          part('b', second, 'TOOK_PART_IN', `${second.name} fought ${first.name} at ${where}, ${when}.`),
        ]),
  ]
  return { event: record, actors: [first, second], claims }
}

const WORDS = {
  1: 'Fighting with a state',
  2: 'Fighting between armed groups',
  3: 'Violence against civilians',
} as const

const sideOf = ({ id, name }: GedSide): ActorRecord => ucdpActor(id, name ? [name] : [], !name.startsWith(GOVERNMENT))

const civiliansOf = ({ country, countryId }: GedEvent): ActorRecord => ({
  id: `ucdp-ged:civilians-${countryId}`,
  label: 'Organization',
  name: country ? `Civilians in ${country}` : 'Civilians',
  aliases: [],
  externalIds: [],
  description: 'Civilians whom the data set names no further.',
  iso3: null,
  kind: 'OTHER',
  placeholder: true,
  born: null,
  died: null,
  basedIn: null,
})

const dateText = (start: Day, end: Day): string =>
  start === end ? formatDay(start) : `${formatDay(start)} to ${formatDay(end)}`
