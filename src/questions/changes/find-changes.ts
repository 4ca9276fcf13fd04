import type { Instrument } from '../../claims/vocabulary'
import type { Asked, Period, Timing } from '../asked'
import type { TieGraph } from '../graph/tie-graph'
import { completeness, type Completeness } from '../work'
import { beganIn, endedIn, firstReportedIn, instrumentsThen, wentSilentIn } from './tie-changes'
import { tieAnswer } from '../tie-answer'

export interface ChangesQuestion {
  readonly during: Period
  /** What else the filter asks of a tie; its period is not looked at. */
  readonly asked: Asked
  readonly admitsTie?: (tie: number) => boolean
  /** Caps each list by itself. */
  readonly limit: number
}

export interface DatedChange {
  readonly tie: number
  /** CERTAIN if all days on which it can have begun (ended) lie in the period. */
  readonly timing: Timing
}

export interface InstrumentChange {
  readonly tie: number
  readonly gained: readonly Instrument[]
  readonly lost: readonly Instrument[]
}

/** Each list in order of the tie's id. */
export interface Changes extends Completeness {
  readonly began: readonly DatedChange[]
  readonly ended: readonly DatedChange[]
  readonly firstReported: readonly number[]
  readonly wentSilent: readonly number[]
  readonly changed: readonly InstrumentChange[]
  /** Ties that answer on the eve of the period and on the day after it, changed or not. */
  readonly continuedCount: number
}

/** What began, ended, came up, fell silent and changed among all ties of the graph. */
export function findChanges(graph: TieGraph, { during, asked, admitsTie, limit }: ChangesQuestion): Changes {
  const timeless: Asked = { ...asked, period: null }
  const eve: Asked = { ...asked, period: { from: during.from - 1, to: during.from - 1 } }
  const morrow: Asked = { ...asked, period: { from: during.to + 1, to: during.to + 1 } }
  const began: DatedChange[] = []
  const ended: DatedChange[] = []
  const firstReported: number[] = []
  const wentSilent: number[] = []
  const changed: InstrumentChange[] = []
  let continuedCount = 0

  for (let tie = 0; tie < graph.tieIds.length; tie++) {
    if ((admitsTie && !admitsTie(tie)) || tieAnswer(graph, tie, timeless) === null) continue
    const start = beganIn(graph, tie, during)
    if (start) began.push({ tie, timing: start })
    const end = endedIn(graph, tie, during)
    if (end) ended.push({ tie, timing: end })
    if (firstReportedIn(graph, tie, during)) firstReported.push(tie)
    if (wentSilentIn(graph, tie, during)) wentSilent.push(tie)
    if (tieAnswer(graph, tie, eve) && tieAnswer(graph, tie, morrow)) {
      continuedCount++
      const before = instrumentsThen(graph, tie, eve)
      const after = instrumentsThen(graph, tie, morrow)
      const gained = after.filter((instrument) => !before.includes(instrument))
      const lost = before.filter((instrument) => !after.includes(instrument))
      if (gained.length > 0 || lost.length > 0) changed.push({ tie, gained, lost })
    }
  }
  const cut = [began, ended, firstReported, wentSilent, changed].some((list) => list.length > limit)
  return {
    ...completeness(cut ? 'LIST_LIMIT' : null),
    began: began.slice(0, limit),
    ended: ended.slice(0, limit),
    firstReported: firstReported.slice(0, limit),
    wentSilent: wentSilent.slice(0, limit),
    changed: changed.slice(0, limit),
    continuedCount,
  }
}
