import type { Block } from '../time/block'
import { formatDay, type Day } from '../time/day'
import { Places } from './places'
import type { Tie } from './tie'

const propertiesOf = (tie: Tie) => ({
  id: tie.id,
  triple: tie.triple,
  title: tie.title,
  event: tie.event,
  blockKind: tie.blocks.map(({ kind }) => kind),
  blockContested: tie.blockContested,
  alleged: tie.alleged,
  contested: tie.contested,
  selfDenied: tie.selfDenied,
  againstIds: tie.againstIds,
  claimIds: tie.claimIds,
  denialIds: tie.denialIds,
})

const numbersOf = (tie: Tie) => ({
  supportCount: tie.supportCount,
  denialCount: tie.denialCount,
  sourceCount: tie.sourceCount,
  originCount: tie.originCount,
  longestSilenceDays: tie.longestSilenceDays,
  confidence: tie.confidence,
})

/** Ties as the parameters of add-ties; `now` is ISO 8601 in UTC. */
export function addTiesParameters(ties: readonly Tie[], now: string) {
  const [days, records] = [new Places<Day>(), new Places<string>()]
  const rows = ties.map((tie) => ({
    type: tie.type,
    properties: propertiesOf(tie),
    ...numbersOf(tie),
    subject: records.of(tie.subject),
    object: records.of(tie.object),
    days: [
      days.of(tie.earliestStart),
      days.of(tie.latestStart),
      days.of(tie.earliestEnd),
      days.of(tie.latestEnd),
      days.of(tie.lastReported),
    ],
    blocks: BLOCK_DAYS.map((day) => tie.blocks.map((block) => days.of(day(block)))),
  }))
  return { records: records.values, days: days.values.map(formatDay), rows, now }
}

const BLOCK_DAYS: readonly ((block: Block) => Day)[] = [
  ({ earliestStart }) => earliestStart,
  ({ latestStart }) => latestStart,
  ({ earliestEnd }) => earliestEnd,
  ({ latestEnd }) => latestEnd,
  ({ reachStart }) => reachStart,
  ({ reachEnd }) => reachEnd,
]

/** A tie with days as ISO text, and blocks as parallel lists. */
export function tieRow(tie: Tie) {
  const [earliestStarts, latestStarts, earliestEnds, latestEnds, reachStarts, reachEnds] = BLOCK_DAYS.map((day) =>
    tie.blocks.map((block) => formatDay(day(block))),
  ) as [string[], string[], string[], string[], string[], string[]]
  return {
    ...propertiesOf(tie),
    ...numbersOf(tie),
    type: tie.type,
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
  }
}
