import { askedOf, type AskedInput } from '../../../src/questions/asked'
import { buildTieGraph } from '../graph/build-tie-graph'
import { timeFault } from '../../../src/questions/why-not/time-fault'
import { FIRST_DAY, LAST_DAY } from '../../../src/time/day'
import type { Block } from '../../../src/time/block'
import { rowOf } from '../random-graph'

const block = (from: number, to: number, more: Partial<Block> = {}): Block => ({
  kind: '',
  earliestStart: from,
  latestStart: from,
  earliestEnd: to,
  latestEnd: to,
  reachStart: from,
  reachEnd: to,
  ...more,
})

function faultOf(blocks: Block[], asked: AskedInput) {
  const actors = ['a', 'b'].map((id) => ({ id, name: id, kind: 'State' as const, placeholder: false }))
  return timeFault(buildTieGraph(actors, [rowOf({ id: 't', subject: 'a', object: 'b' }, blocks)]), 0, askedOf(asked))
}

describe('timeFault', () => {
  const at = (day: number, more: AskedInput = {}): AskedInput => ({
    period: { from: day, to: day },
    maxGapDays: 10,
    ...more,
  })
  const openEnd = { latestEnd: LAST_DAY }

  test('none on the last day that a report is let stand, STALE on the next', () => {
    expect(faultOf([block(0, 5, openEnd)], at(15))).toBeNull()
    expect(faultOf([block(0, 5, openEnd)], at(16))).toEqual({ reason: 'STALE', day: 5, gapDays: 11 })
    expect(faultOf([block(30, 35, { earliestStart: FIRST_DAY })], at(16))).toEqual({
      reason: 'STALE',
      day: 30,
      gapDays: 14,
    })
  })

  test('with CERTAIN asked, a report that still stands is not STALE but not sure', () => {
    expect(faultOf([block(0, 5, openEnd)], at(15, { timing: 'CERTAIN' }))).toEqual({
      reason: 'ENDED',
      day: 5,
      sure: false,
    })
  })

  test('of two blocks the nearest speaks', () => {
    expect(faultOf([block(0, 5), block(30, 40)], at(12))).toEqual({ reason: 'ENDED', day: 5, sure: true })
    expect(faultOf([block(0, 5), block(30, 40)], at(25))).toEqual({ reason: 'NOT_YET', day: 30, sure: true })
    expect(faultOf([block(30, 40), block(0, 5)], at(12))).toEqual({ reason: 'ENDED', day: 5, sure: true })
  })

  test('one that meets the time in silence speaks before one that is out of time, however near', () => {
    expect(faultOf([block(0, 5, openEnd), block(101, 110)], at(100))).toEqual({ reason: 'STALE', day: 5, gapDays: 95 })
  })

  test('blocks of instruments that are not asked say nothing', () => {
    expect(faultOf([block(0, 50), block(0, 5, { kind: 'WEAPONS' })], at(20, { instruments: ['WEAPONS'] }))).toEqual({
      reason: 'ENDED',
      day: 5,
      sure: true,
    })
    expect(faultOf([block(0, 50)], at(20, { instruments: ['FUNDING'] }))).toEqual({ reason: 'NO_INSTRUMENT' })
  })
})
