import fc from 'fast-check'
import { reduce, type Action } from '../../explorer/src/state/reduce'
import { arrive, redo, startTimeline, step, undo, type Timeline } from '../../explorer/src/state/timeline'
import { EMPTY_VIEW } from '../../explorer/src/state/view'

const id = fc.constantFrom('iran', 'hamas', 'lebanon')
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ do: fc.constant('open' as const), id, kind: fc.constant('actor' as const) }),
  fc.record({ do: fc.constant('close' as const), id }),
  fc.record({ do: fc.constant('hide' as const), id }),
  fc.record({ do: fc.constant('unhide' as const) }),
  fc.record({ do: fc.constant('focus' as const), id: fc.option(id) }),
  fc.record({ do: fc.constant('pin' as const), id, at: fc.tuple(fc.integer(), fc.integer()) }),
  fc.record({ do: fc.constant('table' as const), open: fc.boolean() }),
  fc.record({
    do: fc.constant('expand' as const),
    of: id,
    type: fc.constantFrom('BACKS' as const, 'FOUGHT' as const),
    direction: fc.constant('OUT' as const),
    first: fc.integer({ min: 1, max: 500 }),
  }),
)

const walk = (actions: readonly Action[]): Timeline =>
  actions.reduce((timeline, one) => step(timeline, reduce(timeline.now, one)), startTimeline(EMPTY_VIEW))

test('undo takes everything back, redo brings it again', () =>
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
      const end = walk(actions)
      let timeline = end
      while (timeline.past.length) timeline = undo(timeline)
      expect(timeline.now).toEqual(EMPTY_VIEW)
      while (timeline.future.length) timeline = redo(timeline)
      expect(timeline).toEqual(end)
    }),
  ))

test('an action that changes nothing is no step', () =>
  fc.assert(
    fc.property(fc.array(action, { maxLength: 10 }), action, (actions, last) => {
      const after = step(walk(actions), reduce(walk(actions).now, last))
      const again = step(after, reduce(after.now, last))
      const idempotent = last.do !== 'pin'
      if (idempotent) expect(again.past.length).toBe(after.past.length)
    }),
  ))

test('gliding steps are taken back by one undo', () => {
  const at = (from: string) => reduce(EMPTY_VIEW, { do: 'time', time: { from, to: null } })
  let timeline = step(startTimeline(EMPTY_VIEW), at('1990-01-01'))
  for (const year of ['1991', '1992', '1993']) timeline = step(timeline, at(`${year}-01-01`), true)
  expect(timeline.now.time?.from).toBe('1993-01-01')
  expect(undo(timeline).now).toEqual(EMPTY_VIEW)
})

test('going back in the browser is an undo, going elsewhere a step', () => {
  const timeline = walk([
    { do: 'open', id: 'iran', kind: 'actor' },
    { do: 'hide', id: 'iran' },
  ])
  const back = arrive(timeline, timeline.past[1]!)
  expect([back.now, back.future]).toEqual([timeline.past[1], [timeline.now]])
  expect(arrive(back, timeline.now)).toEqual(timeline)
  const elsewhere = arrive(timeline, { ...EMPTY_VIEW, everything: true })
  expect([elsewhere.past.length, elsewhere.future]).toEqual([3, []])
})

test('opening brings back what was hidden, closing forgets its expansions, a period that runs backwards is turned', () => {
  const hidden = reduce(EMPTY_VIEW, { do: 'hide', id: 'iran' })
  const opened = reduce(hidden, { do: 'open', id: 'iran', kind: 'actor' })
  expect([opened.hidden, opened.opened, opened.selection]).toEqual([[], ['iran'], { kind: 'actor', id: 'iran' }])
  const more = reduce(opened, { do: 'expand', of: 'iran', type: 'BACKS', direction: 'OUT', first: 50 })
  const yet = reduce(more, { do: 'expand', of: 'iran', type: 'BACKS', direction: 'OUT', first: 75 })
  expect(yet.expansions).toEqual([{ of: 'iran', type: 'BACKS', direction: 'OUT', first: 75 }])
  expect(reduce(yet, { do: 'close', id: 'iran' })).toMatchObject({ opened: [], expansions: [], selection: null })
  const time = { from: '2000-01-01', to: '1990-01-01' }
  expect(reduce(EMPTY_VIEW, { do: 'time', time }).time).toEqual({ from: '1990-01-01', to: '2000-01-01' })
})

test('what was opened by another word is called by its id wherever the view names it', () => {
  const view = {
    ...EMPTY_VIEW,
    opened: ['hizbullah', 'iran', 'hezbollah'],
    expansions: [{ of: 'hizbullah', type: 'BACKS', direction: 'IN', first: 50 } as const],
    hidden: ['syria'],
    focus: 'hizbullah',
    selection: { kind: 'actor', id: 'hizbullah' } as const,
    pins: { hizbullah: [1, 2] as const },
  }
  expect(reduce(view, { do: 'rename', from: 'hizbullah', to: 'hezbollah' })).toEqual({
    ...view,
    opened: ['hezbollah', 'iran'],
    expansions: [{ of: 'hezbollah', type: 'BACKS', direction: 'IN', first: 50 }],
    focus: 'hezbollah',
    selection: { kind: 'actor', id: 'hezbollah' },
    pins: { hezbollah: [1, 2] },
  })
})
