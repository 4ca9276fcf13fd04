import type { Block, Reach } from '../time/block'
import type { Points } from '../time/points'
import { blocksOf, instrumentBlocks } from './blocks'
import { originOf } from './confidence'
import { denialsOf, isContested, isDeniedBySubject } from './denials'
import type { ReportGroup } from './group-reports'
import { judgeEvidence } from './judge-evidence'
import type { Report } from './report'
import type { Tie } from './tie'
import type { Triple } from './triple'

/** The tie that a group of supporting reports makes. `foundedBy` is its id without the type; `denials` are all of the triple's. */
export function makeTie(
  triple: Triple,
  { stretches, reports, points, event }: ReportGroup,
  denials: readonly Report[],
  foundedBy: string,
): Tie {
  const claims = reports.map(({ claim }) => claim)
  const against = denialsOf(denials, triple, event, points)
  const blocks = [...blocksOf('', stretches, points), ...blocksOfInstruments(reports, points)]
  const { confidence, alleged } = judgeEvidence(triple.type, claims)
  return {
    // Written out: with a spread, building the ties of 100,000 claims takes four times as long.
    earliestStart: points.earliestStart,
    latestStart: points.latestStart,
    earliestEnd: points.earliestEnd,
    latestEnd: points.latestEnd,
    id: `${triple.type}:${foundedBy}`,
    type: triple.type,
    subject: triple.subject,
    object: triple.object,
    title: triple.title,
    event,
    triple: triple.key,
    blocks,
    blockContested: blocks.map((block) => isContested(block, against)),
    supportCount: claims.length,
    denialCount: against.length,
    sourceCount: new Set(claims.map(({ source }) => source)).size,
    originCount: new Set(claims.map(originOf)).size,
    confidence,
    alleged,
    contested: against.length > 0,
    selfDenied: isDeniedBySubject(triple, against),
    lastReported: stretches.at(-1)!.reachEnd,
    longestSilenceDays: longestSilence(stretches),
    againstIds: [...new Set(claims.flatMap((claim) => claim.against))].sort(),
    claimIds: claims.map(({ id }) => id),
    denialIds: against.map(({ claim }) => claim.id),
  }
}

/** The most whole days between one stretch and the next. */
function longestSilence(stretches: readonly Reach[]): number {
  return stretches.reduce((longest, { reachStart }, i) => {
    const before = stretches[i - 1]
    return before ? Math.max(longest, reachStart - before.reachEnd - 1) : longest
  }, 0)
}

/** In order of the instruments' names, then of time. */
function blocksOfInstruments(sorted: readonly Report[], tie: Points): Block[] {
  const listed = new Map<string, Report[]>()
  for (const report of sorted) {
    for (const instrument of new Set(report.claim.instruments)) {
      const reports = listed.get(instrument)
      if (reports) reports.push(report)
      else listed.set(instrument, [report])
    }
  }
  return [...listed.keys()].sort().flatMap((instrument) => instrumentBlocks(instrument, listed.get(instrument)!, tie))
}
