import { writeTimes } from '../claims/tie-times'
import { parseDay, type Day } from '../time/day'
import type { HistoryLine } from './history-line'

/** A retired version of a tie with all its days in one text as well: the file has them once. */
export function withTimes(version: HistoryLine['value']): HistoryLine['value'] {
  const day = (property: string, index?: number): Day => {
    const value = version[property]
    return parseDay((index === undefined ? value : (value as readonly unknown[])[index]) as string)!
  }
  const times = writeTimes({
    earliestStart: day('earliestStart'),
    latestStart: day('latestStart'),
    earliestEnd: day('earliestEnd'),
    latestEnd: day('latestEnd'),
    lastReported: day('lastReported'),
    blocks: (version.blockKind as readonly string[]).map((kind, index) => ({
      kind,
      earliestStart: day('blockEarliestStart', index),
      latestStart: day('blockLatestStart', index),
      earliestEnd: day('blockEarliestEnd', index),
      latestEnd: day('blockLatestEnd', index),
      reachStart: day('blockReachStart', index),
      reachEnd: day('blockReachEnd', index),
    })),
    blockContested: version.blockContested as readonly boolean[],
  })
  return { ...version, times }
}
