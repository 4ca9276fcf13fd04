import fc from 'fast-check'
import { INSTRUMENTS } from '../../../src/claims/vocabulary'
import { askedOf, type AskedInput } from '../../../src/questions/asked'
import { findChanges } from '../../../src/questions/changes/find-changes'
import { buildTieGraph } from '../../../src/questions/graph/build-tie-graph'
import type { TieRow } from '../../../src/questions/graph/tie-row'
import { FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import { askedBlocks, blocksOf, tieAnswerOracle } from '../oracles/blocks'
import { randomAsked, randomGraph } from '../random-graph'

/** The day on which something happened is one of first..last: in the period for sure, perhaps, or not. */
function inPeriod(first: number, last: number, from: number, to: number): string | null {
  const days = (a: number, b: number) => Array.from({ length: Math.max(0, b - a + 1) }, (_, i) => a + i)
  const inside = days(Math.max(first, from), Math.min(last, to)).length
  if (inside === 0) return null
  return inside === last - first + 1 ? 'CERTAIN' : 'POSSIBLE'
}

function changesOracle(ties: TieRow[], from: number, to: number, asked: AskedInput) {
  const passing = ties.filter((tie) => askedBlocks(tie, asked).length > 0)
  const at = (tie: TieRow, day: number, instruments = asked.instruments) =>
    tieAnswerOracle(tie, { ...asked, instruments, period: { from: day, to: day } })
  const instrumentsAt = (tie: TieRow, day: number) =>
    INSTRUMENTS.filter(
      (instrument) =>
        (!asked.instruments?.length || asked.instruments.includes(instrument)) && at(tie, day, [instrument]),
    )
  const dated = (pick: (tie: TieRow) => string | null) =>
    passing.flatMap((tie) => (pick(tie) ? [`${tie.id} ${pick(tie)}`] : []))
  const own = (tie: TieRow) => blocksOf(tie).filter((block) => block.kind === '')
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
      return gained.length + lost.length ? [`${tie.id} +${gained} -${lost}`] : []
    }),
    continuedCount: continued.length,
  }
}

const twice = (day: number): [number, number] => [day, day]

describe('findChanges', () => {
  test('says what brute force says', () => {
    const period = fc
      .tuple(fc.integer({ min: 0, max: 12 }), fc.nat(6))
      .map(([from, length]) => ({ from, to: from + length }))
    fc.assert(
      fc.property(randomGraph({ types: ['BACKS', 'FOUGHT'] }), period, randomAsked, (rows, during, asked) => {
        const graph = buildTieGraph(rows.actors, rows.ties)
        const answer = findChanges(graph, { during, asked: askedOf({ ...asked, period: null }), limit: 100 })
        const id = (tie: number) => graph.tieIds[tie]!
        expect({
          began: answer.began.map(({ tie, timing }) => `${id(tie)} ${timing}`),
          ended: answer.ended.map(({ tie, timing }) => `${id(tie)} ${timing}`),
          firstReported: answer.firstReported.map(id),
          wentSilent: answer.wentSilent.map(id),
          changed: answer.changed.map(({ tie, gained, lost }) => `${id(tie)} +${gained} -${lost}`),
          continuedCount: answer.continuedCount,
        }).toEqual(
          changesOracle(
            [...rows.ties].sort((a, b) => (a.id < b.id ? -1 : 1)),
            during.from,
            during.to,
            asked,
          ),
        )
        const longest = Math.max(
          answer.began.length,
          answer.ended.length,
          answer.firstReported.length,
          answer.wentSilent.length,
          answer.changed.length,
        )
        const cut = findChanges(graph, { during, asked: askedOf({ ...asked, period: null }), limit: 1 })
        expect(cut.stoppedBy).toBe(longest > 1 ? 'LIST_LIMIT' : null)
        expect(cut.began).toEqual(answer.began.slice(0, 1))
      }),
      { numRuns: 400 },
    )
  })
})
