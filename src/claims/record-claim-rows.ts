import { formatDay } from '../time/day'
import type { Claim } from './claim'
import { reportOf } from './report'
import { tripleKey } from './triple'

/** A claim as add-claims takes it. */
export function claimRow(claim: Claim) {
  const { points, facts } = claim
  const { reachStart, reachEnd } = reportOf(claim)
  return {
    properties: {
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
      place: facts?.place ?? null,
      latitude: facts?.latitude ?? null,
      longitude: facts?.longitude ?? null,
    },
    earliestStart: formatDay(points.earliestStart),
    latestStart: formatDay(points.latestStart),
    earliestEnd: formatDay(points.earliestEnd),
    latestEnd: formatDay(points.latestEnd),
    reachStart: formatDay(reachStart),
    reachEnd: formatDay(reachEnd),
    deathsLow: facts?.deathsLow ?? null,
    deathsBest: facts?.deathsBest ?? null,
    deathsHigh: facts?.deathsHigh ?? null,
    confidence: claim.confidence,
    recordedAt: claim.recordedAt,
    reviewedAt: claim.reviewedAt,
    retractedAt: claim.retractedAt,
  }
}

/** The relationships of a claim as link-claims takes them. */
export function claimLinks({ id, subject, object, event, against, attributedTo, source }: Claim) {
  const link = (role: string, record: string | null) => (record === null ? [] : [{ claim: id, record, role }])
  return [
    ...link('SUBJECT', subject),
    ...link('OBJECT', object),
    ...link('ABOUT', event),
    ...[...new Set(against)].flatMap((opponent) => link('AGAINST', opponent)),
    ...link('ATTRIBUTED_TO', attributedTo),
    ...link('CITES', source),
  ]
}
