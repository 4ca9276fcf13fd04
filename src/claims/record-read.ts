import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import { parseDay, type Day } from '../time/day'
import type { Points } from '../time/points'
import type { Claim, EventFacts } from './claim'
import type { Tie } from './tie'

/** Reads the columns of claims-of-triples and claims-of-events. */
export function readClaim(row: Row): Claim {
  // prettier-ignore
  const [
    id, type, stance, modality, subject, object, event, against, instruments, title,
    earliestStart, latestStart, earliestEnd, latestEnd, observed,
    attributedTo, source, sourceOrigin, origin, locator, summary, quote, confidence, review,
    recordedAt, recordedBy, reviewedAt, reviewedBy, retractedAt, retractedBy, retractionReason,
    place, latitude, longitude, deathsLow, deathsBest, deathsHigh,
  ] = row
  // prettier-ignore
  const said = {
    id, type, stance, modality, subject, object, event, against, instruments, title, observed,
    attributedTo, source, sourceOrigin, origin, locator, summary, quote, confidence, review,
    recordedAt, recordedBy, reviewedAt, reviewedBy, retractedAt, retractedBy, retractionReason,
  } as Omit<Claim, 'points' | 'facts'>
  return {
    ...said,
    points: pointsOf([earliestStart, latestStart, earliestEnd, latestEnd]),
    facts:
      said.type === 'OCCURRED'
        ? ({ place, latitude, longitude, deathsLow, deathsBest, deathsHigh } as EventFacts)
        : null,
  }
}

/** Reads the columns of ties-of-triples. */
export function readTie(row: Row): Tie {
  // prettier-ignore
  const [
    id, type, subject, object, title, event, triple, earliestStart, latestStart, earliestEnd, latestEnd,
    blockKind, blockContested, blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd,
    blockReachStart, blockReachEnd, supportCount, denialCount, sourceCount, originCount, confidence,
    alleged, contested, selfDenied, lastReported, longestSilenceDays, againstIds, claimIds, denialIds,
  ] = row
  // prettier-ignore
  const said = {
    id, type, subject, object, title, event, triple, blockContested, supportCount, denialCount, sourceCount,
    originCount, confidence, alleged, contested, selfDenied, longestSilenceDays, againstIds, claimIds, denialIds,
  } as Omit<Tie, 'blocks' | 'lastReported' | keyof Points>
  const lists = [blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd, blockReachStart, blockReachEnd]
  return {
    ...said,
    ...pointsOf([earliestStart, latestStart, earliestEnd, latestEnd]),
    blocks: (blockKind as string[]).map((kind, at) => {
      const days = (lists as string[][]).map((list) => list[at])
      return { kind, ...pointsOf(days), reachStart: dayOf(days[4]), reachEnd: dayOf(days[5]) }
    }),
    lastReported: dayOf(lastReported),
  }
}

const pointsOf = ([earliestStart, latestStart, earliestEnd, latestEnd]: readonly unknown[]): Points => ({
  earliestStart: dayOf(earliestStart),
  latestStart: dayOf(latestStart),
  earliestEnd: dayOf(earliestEnd),
  latestEnd: dayOf(latestEnd),
})

function dayOf(text: unknown): Day {
  const day = typeof text === 'string' ? parseDay(text) : undefined
  invariant(day !== undefined, 'record-read-day', `the graph has ${String(text)} for a day`)
  return day
}
