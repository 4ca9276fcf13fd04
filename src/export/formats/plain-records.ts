import type { Claim } from '../../claims/claim'
import type { ActorRecord, SourceRecord } from '../../claims/record-batch'
import { formatDay } from '../../time/day'
import { validityText } from '../../time/words'
import type { ExportedEvent, ExportedTie } from '../read/graph-reader'
import { dayText, pointsText } from './points-text'

/** Records as plain values, days as ISO text: what JSON Lines holds, and what its import reads. What is absent is left out. */

export const plainSource = (source: SourceRecord) => dense({ ...source, publishedOn: dayText(source.publishedOn) })

export const plainActor = ({ label, ...actor }: ActorRecord) =>
  dense({
    ...actor,
    kind: label.toUpperCase(),
    organizationKind: actor.kind,
    placeholder: actor.placeholder || null,
    born: dayText(actor.born),
    died: dayText(actor.died),
  })

/** When, where and how deadly it was is said by its claims. */
export const plainEvent = ({ facts: _, ...event }: ExportedEvent) => dense({ ...event })

export const plainClaim = ({ points, facts, sourceOrigin: _, ...claim }: Claim) =>
  dense({ ...claim, observed: claim.observed || null, points: pointsText(points), facts: facts && dense({ ...facts }) })

/** For readers: a tie follows from the claims, and only from when it is known is imported. */
export const plainTie = (tie: ExportedTie) => {
  const { blocks, blockContested, earliestStart, latestStart, earliestEnd, latestEnd, lastReported, ...said } = tie
  return dense({
    ...said,
    valid: {
      ...pointsText({ earliestStart, latestStart, earliestEnd, latestEnd }),
      text: validityText(tie, tie.lastReported),
    },
    lastReported: formatDay(lastReported),
    blocks: blocks.map((block, at) => ({
      instrument: block.kind || null,
      ...pointsText(block),
      reachStart: formatDay(block.reachStart),
      reachEnd: formatDay(block.reachEnd),
      contested: blockContested[at],
    })),
  })
}

/** Without what says nothing: nulls and empty lists. */
function dense<T extends Record<string, unknown>>(record: T): Partial<T> {
  const entries = Object.entries(record).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as Partial<T>
}
