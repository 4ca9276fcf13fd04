import type { Block } from '../time/block'
import { formatDay, type Day } from '../time/day'
import type { Tie } from './tie'

/** A tie as add-ties takes it: days as ISO text, blocks as parallel lists. */
export function tieRow(tie: Tie) {
  const days = (pick: (block: Block) => Day) => tie.blocks.map((block) => formatDay(pick(block)))
  return {
    id: tie.id,
    type: tie.type,
    subject: tie.subject,
    object: tie.object,
    triple: tie.triple,
    title: tie.title,
    event: tie.event,
    earliestStart: formatDay(tie.earliestStart),
    latestStart: formatDay(tie.latestStart),
    earliestEnd: formatDay(tie.earliestEnd),
    latestEnd: formatDay(tie.latestEnd),
    blockKind: tie.blocks.map(({ kind }) => kind),
    blockContested: tie.blockContested,
    blockEarliestStart: days((block) => block.earliestStart),
    blockLatestStart: days((block) => block.latestStart),
    blockEarliestEnd: days((block) => block.earliestEnd),
    blockLatestEnd: days((block) => block.latestEnd),
    blockReachStart: days((block) => block.reachStart),
    blockReachEnd: days((block) => block.reachEnd),
    supportCount: tie.supportCount,
    denialCount: tie.denialCount,
    sourceCount: tie.sourceCount,
    originCount: tie.originCount,
    confidence: tie.confidence,
    alleged: tie.alleged,
    contested: tie.contested,
    selfDenied: tie.selfDenied,
    lastReported: formatDay(tie.lastReported),
    longestSilenceDays: tie.longestSilenceDays,
    againstIds: tie.againstIds,
    claimIds: tie.claimIds,
    denialIds: tie.denialIds,
  }
}
