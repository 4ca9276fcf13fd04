import { formatDay, type Day } from '../time/day'
import type { Claim } from './claim'
import { Places } from './places'
import { reportOf } from './report'
import { tripleKey } from './triple'

/** Claims as the parameters of add-claims. Lists, because the keys of a map would be written and read again for each of them. */
export function addClaimsParameters(claims: readonly Claim[]) {
  const [days, instants] = [new Places<Day>(), new Places<string>()]
  const [words, records] = [new Places<string>(), new Places<string>()]
  const rows = claims.map((claim) => {
    const { points, facts } = claim
    const { reachStart, reachEnd } = reportOf(claim)
    // prettier-ignore
    return [
      claim.id, tripleKey(claim), claim.locator, claim.summary, claim.quote, claim.observed, // 0
      words.of(claim.type), words.of(claim.stance), words.of(claim.modality), words.of(claim.review), // 6
      words.ofOptional(claim.title), words.ofOptional(claim.origin), words.ofOptional(facts?.place ?? null), // 10
      words.ofOptional(claim.recordedBy), words.ofOptional(claim.reviewedBy), words.ofOptional(claim.retractedBy), // 13
      words.ofOptional(claim.retractionReason), claim.instruments.map((instrument) => words.of(instrument)), // 16
      days.of(points.earliestStart), days.of(points.latestStart), days.of(points.earliestEnd), days.of(points.latestEnd), // 18
      days.of(reachStart), days.of(reachEnd), // 22
      instants.of(claim.recordedAt), instants.ofOptional(claim.reviewedAt), instants.ofOptional(claim.retractedAt), // 24
      claim.confidence, facts?.latitude ?? null, facts?.longitude ?? null, // 27
      facts?.deathsLow ?? null, facts?.deathsBest ?? null, facts?.deathsHigh ?? null, // 30
      records.of(claim.source), records.of(claim.object), records.ofOptional(claim.subject), // 33
      records.ofOptional(claim.event), records.ofOptional(claim.attributedTo), // 36
      [...new Set(claim.against)].map((opponent) => records.of(opponent)), // 38
    ]
  })
  return {
    ...{ records: records.values, words: words.values, days: days.values.map(formatDay), instants: instants.values },
    rows,
  }
}

/** A claim as a row of a file for Neo4j's bulk importer, which has a column for each of these. */
export function claimRow(claim: Claim) {
  const { points, facts } = claim
  const { reachStart, reachEnd } = reportOf(claim)
  return {
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
    triple: tripleKey(claim),
    place: facts?.place ?? null,
    confidence: claim.confidence,
    latitude: facts?.latitude ?? null,
    longitude: facts?.longitude ?? null,
    deathsLow: facts?.deathsLow ?? null,
    deathsBest: facts?.deathsBest ?? null,
    deathsHigh: facts?.deathsHigh ?? null,
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
