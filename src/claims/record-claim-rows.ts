import { formatDay, type Day } from '../time/day'
import type { Claim } from './claim'
import { Places } from './places'
import { reportOf } from './report'
import { tripleKey } from './triple'

/** What a claim says in plain text. */
const propertiesOf = (claim: Claim) => ({
  id: claim.id,
  type: claim.type,
  stance: claim.stance,
  modality: claim.modality,
  title: claim.title,
  observed: claim.observed,
  instruments: claim.instruments,
  origin: claim.origin,
  locator: claim.locator,
  summary: claim.summary,
  quote: claim.quote,
  review: claim.review,
  recordedBy: claim.recordedBy,
  reviewedBy: claim.reviewedBy,
  retractedBy: claim.retractedBy,
  retractionReason: claim.retractionReason,
  triple: tripleKey(claim),
  place: claim.facts?.place ?? null,
})

const numbersOf = ({ confidence, facts }: Claim) => ({
  confidence,
  latitude: facts?.latitude ?? null,
  longitude: facts?.longitude ?? null,
  deathsLow: facts?.deathsLow ?? null,
  deathsBest: facts?.deathsBest ?? null,
  deathsHigh: facts?.deathsHigh ?? null,
})

/** Claims as the parameters of add-claims. */
export function addClaimsParameters(claims: readonly Claim[]) {
  const [days, instants, records] = [new Places<Day>(), new Places<string>(), new Places<string>()]
  const some = (id: string | null) => (id === null ? [] : [records.of(id)])
  const rows = claims.map((claim) => {
    const { points } = claim
    const { reachStart, reachEnd } = reportOf(claim)
    return {
      properties: propertiesOf(claim),
      ...numbersOf(claim),
      days: [
        days.of(points.earliestStart),
        days.of(points.latestStart),
        days.of(points.earliestEnd),
        days.of(points.latestEnd),
        days.of(reachStart),
        days.of(reachEnd),
      ],
      recordedAt: instants.of(claim.recordedAt),
      reviewedAt: claim.reviewedAt === null ? null : instants.of(claim.reviewedAt),
      retractedAt: claim.retractedAt === null ? null : instants.of(claim.retractedAt),
      source: records.of(claim.source),
      object: records.of(claim.object),
      subject: some(claim.subject),
      event: some(claim.event),
      against: [...new Set(claim.against)].flatMap(some),
      speaker: some(claim.attributedTo),
    }
  })
  return { records: records.values, days: days.values.map(formatDay), instants: instants.values, rows }
}

/** A claim as a row of a file for Neo4j's bulk importer, which has a column for each of these. */
export function claimRow(claim: Claim) {
  const { points } = claim
  const { reachStart, reachEnd } = reportOf(claim)
  return {
    ...propertiesOf(claim),
    ...numbersOf(claim),
    earliestStart: formatDay(points.earliestStart),
    latestStart: formatDay(points.latestStart),
    earliestEnd: formatDay(points.earliestEnd),
    latestEnd: formatDay(points.latestEnd),
    reachStart: formatDay(reachStart),
    reachEnd: formatDay(reachEnd),
    recordedAt: claim.recordedAt,
  }
}

/** The relationships of a claim, for the bulk importer. */
export function claimLinks({ subject, object, event, against, attributedTo, source }: Claim) {
  const link = (role: string, record: string | null) => (record === null ? [] : [{ record, role }])
  return [
    ...link('SUBJECT', subject),
    ...link('OBJECT', object),
    ...link('ABOUT', event),
    ...[...new Set(against)].flatMap((opponent) => link('AGAINST', opponent)),
    ...link('ATTRIBUTED_TO', attributedTo),
    ...link('CITES', source),
  ]
}
