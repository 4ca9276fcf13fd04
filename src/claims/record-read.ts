import { invariant } from '../errors/invariant'
import type { Row } from '../graph/database'
import { parseDay, type Day } from '../time/day'
import type { Claim, EventFacts } from './claim'
import type { StoredTie } from './record-diff'
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
  const said = {
    id, type, stance, modality, subject, object, event, against, instruments, title, observed,
    attributedTo, source, sourceOrigin, origin, locator, summary, quote, confidence, review,
    recordedAt, recordedBy, reviewedAt, reviewedBy, retractedAt, retractedBy, retractionReason,
  } as Omit<Claim, 'points' | 'facts'> // prettier-ignore
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
export function readTie(row: Row): StoredTie {
  // prettier-ignore
  const [
    element, id, type, subject, object, title, event, triple, earliestStart, latestStart, earliestEnd, latestEnd,
    blockKind, blockContested, blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd,
    blockReachStart, blockReachEnd, supportCount, denialCount, sourceCount, originCount, confidence,
    alleged, contested, selfDenied, lastReported, longestSilenceDays, againstIds, claimIds, denialIds,
  ] = row
  const said = {
    id, type, subject, object, title, event, triple, blockContested, supportCount, denialCount, sourceCount,
    originCount, confidence, alleged, contested, selfDenied, longestSilenceDays, againstIds, claimIds, denialIds,
  } as Omit<Tie, 'blocks' | 'lastReported' | keyof ReturnType<typeof pointsOf>> // prettier-ignore
  const lists = [blockEarliestStart, blockLatestStart, blockEarliestEnd, blockLatestEnd, blockReachStart, blockReachEnd]
  return {
    element: element as string,
    tie: {
      ...said,
      ...pointsOf([earliestStart, latestStart, earliestEnd, latestEnd]),
      blocks: (blockKind as string[]).map((kind, at) => {
        const [starts, latestStarts, ends, latestEnds, reachStarts, reachEnds] = (lists as string[][]).map((l) => l[at])
        return {
          kind,
          ...pointsOf([starts, latestStarts, ends, latestEnds]),
          reachStart: dayOf(reachStarts),
          reachEnd: dayOf(reachEnds),
        }
      }),
      lastReported: dayOf(lastReported),
    },
  }
}

const pointsOf = ([earliestStart, latestStart, earliestEnd, latestEnd]: readonly unknown[]) => ({
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
