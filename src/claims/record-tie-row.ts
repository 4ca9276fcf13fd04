import { formatDay, type Day } from '../time/day'
import { Places } from './places'
import type { Tie } from './tie'
import { BLOCK_DAYS, writeTimes } from './tie-times'

/** Ties as the parameters of add-ties; `now` is ISO 8601 in UTC. */
export function addTiesParameters(ties: readonly Tie[], now: string) {
  const [days, words, records] = [new Places<Day>(), new Places<string>(), new Places<string>()]
  // prettier-ignore
  const rows = ties.map((tie) => [
    tie.id, tie.triple, tie.title, tie.event, tie.type, records.of(tie.subject), records.of(tie.object), // 0
    days.of(tie.earliestStart), days.of(tie.latestStart), days.of(tie.earliestEnd), days.of(tie.latestEnd), // 7
    days.of(tie.lastReported), tie.supportCount, tie.denialCount, tie.sourceCount, tie.originCount, // 11
    tie.longestSilenceDays, tie.confidence, tie.alleged, tie.contested, tie.selfDenied, // 16
    tie.blocks.map(({ kind }) => words.of(kind)), tie.blockContested, // 21
    ...BLOCK_DAYS.map((day) => tie.blocks.map((block) => days.of(block[day]))), // 23
    tie.againstIds, tie.claimIds, tie.denialIds, writeTimes(tie), // 29
  ])
  return { records: records.values, words: words.values, days: days.values.map(formatDay), rows, now }
}

/** A tie with days as ISO text, and blocks as parallel lists. */
export function tieRow(tie: Tie) {
  const [earliestStarts, latestStarts, earliestEnds, latestEnds, reachStarts, reachEnds] = BLOCK_DAYS.map((day) =>
    tie.blocks.map((block) => formatDay(block[day])),
  ) as [string[], string[], string[], string[], string[], string[]]
  return {
    id: tie.id,
    type: tie.type,
    triple: tie.triple,
    title: tie.title,
    event: tie.event,
    blockKind: tie.blocks.map(({ kind }) => kind),
    blockContested: tie.blockContested,
    supportCount: tie.supportCount,
    denialCount: tie.denialCount,
    sourceCount: tie.sourceCount,
    originCount: tie.originCount,
    longestSilenceDays: tie.longestSilenceDays,
    confidence: tie.confidence,
    alleged: tie.alleged,
    contested: tie.contested,
    selfDenied: tie.selfDenied,
    againstIds: tie.againstIds,
    claimIds: tie.claimIds,
    denialIds: tie.denialIds,
    subject: tie.subject,
    object: tie.object,
    earliestStart: formatDay(tie.earliestStart),
    latestStart: formatDay(tie.latestStart),
    earliestEnd: formatDay(tie.earliestEnd),
    latestEnd: formatDay(tie.latestEnd),
    blockEarliestStart: earliestStarts,
    blockLatestStart: latestStarts,
    blockEarliestEnd: earliestEnds,
    blockLatestEnd: latestEnds,
    blockReachStart: reachStarts,
    blockReachEnd: reachEnds,
    lastReported: formatDay(tie.lastReported),
    times: writeTimes(tie),
  }
}
