import { judgeLines, isFaint, visiblePart } from '../../explorer/src/graph/judge'
import { countBrought, joinParts } from '../../explorer/src/graph/part'
import { EMPTY_VIEW, NO_FILTER, type View } from '../../explorer/src/state/view'
import { blockOf, lineOf, openBlockOf, thingOf } from './line-of'

const viewAt = (from: string, to = from, more: Partial<View> = {}): View => ({
  ...EMPTY_VIEW,
  time: { from, to },
  ...more,
})
const open = lineOf('a', 'b', { blocks: [openBlockOf('1990-01-01', '1999-12-31')] })

test('without a time every tie answers, and none is faint', () => {
  const judged = judgeLines([open], EMPTY_VIEW)
  expect(judged.get(open.id)).toEqual({ timing: null, gapDays: null })
  expect(isFaint(judged.get(open.id)!)).toBe(false)
})

test('a tie answers by the rules of time: surely, by a report let stand, or no longer', () => {
  const at = (day: string, more: Partial<View> = {}) => judgeLines([open], viewAt(day, day, more)).get(open.id)
  expect(at('1995-06-01')).toEqual({ timing: 'CERTAIN', gapDays: 0 })
  expect(at('2001-01-01')).toEqual({ timing: 'POSSIBLE', gapDays: 367 })
  expect(at('2004-01-01')).toBeUndefined()
  expect(at('2004-01-01', { maxGapDays: null })?.timing).toBe('POSSIBLE')
  expect(at('2001-01-01', { timing: 'CERTAIN' })).toBeUndefined()
})

test('instruments answer by their own blocks', () => {
  const armed = lineOf('a', 'b', {
    blocks: [blockOf('1990-01-01', '1999-12-31'), blockOf('1992-01-01', '1992-12-31', 'WEAPONS')],
    instruments: ['WEAPONS'],
  })
  const filter = { ...NO_FILTER, instruments: ['WEAPONS' as const] }
  expect(judgeLines([armed], viewAt('1992-05-05', '1992-05-05', { filter })).size).toBe(1)
  expect(judgeLines([armed], viewAt('1995-05-05', '1995-05-05', { filter })).size).toBe(0)
  expect(judgeLines([armed, open], { ...EMPTY_VIEW, filter }).size).toBe(1)
})

describe('what is there to see', () => {
  const graph = joinParts([
    {
      things: [thingOf('a', { kind: 'STATE' }), thingOf('b'), thingOf('c'), thingOf('e', { kind: 'EVENT' })],
      lines: [
        lineOf('a', 'b'),
        lineOf('a', 'c', { alleged: true }),
        lineOf('b', 'e', { type: 'PERPETRATED' }),
        lineOf('a', 'nobody'),
      ],
      complete: true,
      counts: { a: 7 },
    },
  ])
  const seen = (more: Partial<View>) => {
    const { things, lines } = visiblePart(graph, { ...EMPTY_VIEW, ...more })
    return [things.map(({ id }) => id).join(''), lines.map(({ subject, object }) => subject + object).join(' ')]
  }
  test('a tie needs both its ends', () => expect(seen({})).toEqual(['abce', 'ab ac be']))
  test('what is hidden takes its ties along', () => expect(seen({ hidden: ['b'] })).toEqual(['ace', 'ac']))
  test('kinds and evidence are filtered', () => {
    expect(seen({ filter: { ...NO_FILTER, kinds: ['STATE', 'MILITIA'] } })).toEqual(['abc', 'ab ac'])
    expect(seen({ filter: { ...NO_FILTER, alleged: false } })).toEqual(['abce', 'ab be'])
    expect(seen({ filter: { ...NO_FILTER, minConfidence: 0.6 } })).toEqual(['abce', ''])
  })
  test('the focus keeps what touches it', () => expect(seen({ focus: 'b' })).toEqual(['abe', 'ab be']))
  test('ties with events are not counted among those with actors', () =>
    expect([...countBrought(graph)]).toEqual([
      ['a', 2],
      ['b', 1],
      ['c', 1],
    ]))
})
