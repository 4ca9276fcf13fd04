import { INSTRUMENTS, type Instrument } from '../../../src/claims/vocabulary'
import type { AskedInput } from '../../../src/questions/asked'
import type { DatedTie } from '../dated-tie'
import { FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import { askedBlocks, blocksOf, tieAnswerOracle } from './blocks'

/** Ties by id, in the order given. */
export interface OracleChanges {
  began: { tie: string; timing: string }[]
  ended: { tie: string; timing: string }[]
  firstReported: string[]
  wentSilent: string[]
  changed: { tie: string; gained: Instrument[]; lost: Instrument[] }[]
  continuedCount: number
}

/** What happened from one day to another, list by list. */
export function changesOracle(ties: readonly DatedTie[], from: number, to: number, asked: AskedInput): OracleChanges {
  const passing = ties.filter((tie) => askedBlocks(tie, asked).length > 0)
  const at = (tie: DatedTie, day: number, instruments = asked.instruments) =>
    tieAnswerOracle(tie, { ...asked, instruments, period: { from: day, to: day } })
  const instrumentsAt = (tie: DatedTie, day: number) =>
    INSTRUMENTS.filter(
      (instrument) =>
        (!asked.instruments?.length || asked.instruments.includes(instrument)) && at(tie, day, [instrument]),
    )
  const dated = (pick: (tie: DatedTie) => string | null) =>
    passing.flatMap((tie) => {
      const timing = pick(tie)
      return timing ? [{ tie: tie.id, timing }] : []
    })
  const own = (tie: DatedTie) => blocksOf(tie).filter((block) => block.kind === '')
  const continued = passing.filter((tie) => at(tie, from - 1) && at(tie, to + 1))
  return {
    began: dated((tie) =>
      tie.earliestStart === FIRST_DAY ? null : inPeriod(tie.earliestStart, tie.latestStart, from, to),
    ),
    ended: dated((tie) => (tie.latestEnd === LAST_DAY ? null : inPeriod(tie.earliestEnd, tie.latestEnd, from, to))),
    firstReported: passing
      .filter(
        (tie) =>
          tie.earliestStart === FIRST_DAY &&
          inPeriod(...twice(Math.min(...own(tie).map((block) => block.reachStart))), from, to),
      )
      .map((tie) => tie.id),
    wentSilent: passing
      .filter((tie) => tie.latestEnd === LAST_DAY && inPeriod(...twice(tie.lastReported), from, to))
      .map((tie) => tie.id),
    changed: continued.flatMap((tie) => {
      const [before, after] = [instrumentsAt(tie, from - 1), instrumentsAt(tie, to + 1)]
      const gained = after.filter((instrument) => !before.includes(instrument))
      const lost = before.filter((instrument) => !after.includes(instrument))
      return gained.length + lost.length ? [{ tie: tie.id, gained, lost }] : []
    }),
    continuedCount: continued.length,
  }
}

/** The day on which something happened is one of first..last: in the period for sure, perhaps, or not. */
function inPeriod(first: number, last: number, from: number, to: number): string | null {
  if (first > last) return null
  const inside = Math.min(last, to) - Math.max(first, from) + 1
  if (inside <= 0) return null
  return inside === last - first + 1 ? 'CERTAIN' : 'POSSIBLE'
}

const twice = (day: number): [number, number] => [day, day]
