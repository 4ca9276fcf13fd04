import fc from 'fast-check'
import { groupLeaves } from '../../explorer/src/canvas/bubbles'
import { between, fitTo, panBy, toLayout, toScreen, zoomAt } from '../../explorer/src/canvas/camera'
import { distanceTo } from '../../explorer/src/canvas/curve'
import { fan } from '../../explorer/src/canvas/fan'
import { chooseLabels, type Wish } from '../../explorer/src/canvas/labels'
import { LIGHT } from '../../explorer/src/canvas/palette'
import { placeNew } from '../../explorer/src/canvas/place'
import { makeScene } from '../../explorer/src/canvas/scene'
import { judgeLines, visiblePart } from '../../explorer/src/graph/judge'
import { joinParts } from '../../explorer/src/graph/part'
import { EMPTY_VIEW, type View } from '../../explorer/src/state/view'
import { lineOf, openBlockOf, thingOf } from './line-of'

const size = { width: 800, height: 600 }
const finite = fc.double({ min: -1e4, max: 1e4, noNaN: true })
const camera = fc.record({ x: finite, y: finite, scale: fc.double({ min: 0.05, max: 5, noNaN: true }) })

test('what is under the pointer stays under it while zooming, and moves with it while panning', () =>
  fc.assert(
    fc.property(camera, finite, finite, fc.double({ min: 0.5, max: 2, noNaN: true }), (from, x, y, factor) => {
      const under = toLayout(from, size, [x, y])
      const [zx, zy] = toScreen(zoomAt(from, size, [x, y], factor), size, under)
      expect(Math.hypot(zx - x, zy - y)).toBeLessThan(1e-3)
      const [px, py] = toScreen(panBy(from, 30, -20), size, under)
      expect(Math.hypot(px - x - 30, py - y + 20)).toBeLessThan(1e-3)
    }),
  ))

test('all is within the margins after fitting, and half way lies between', () => {
  const margin = { left: 100, top: 20, right: 20, bottom: 60 }
  const fitted = fitTo({ left: -500, top: 0, right: 1500, bottom: 300 }, size, margin)
  expect(toScreen(fitted, size, [-500, 0])[0]).toBeCloseTo(100)
  expect(toScreen(fitted, size, [1500, 300])[0]).toBeCloseTo(780)
  expect(between({ x: 0, y: 0, scale: 1 }, { x: 10, y: 20, scale: 4 }, 0.5)).toEqual({ x: 5, y: 10, scale: 2 })
})

test('parallel ties are fanned out around the straight line, opposite ones too', () => {
  const lines = [
    lineOf('a', 'b'),
    lineOf('b', 'a', { type: 'ATTACKED' }),
    lineOf('a', 'c'),
    lineOf('a', 'b', { type: 'COMMANDS' }),
  ]
  const bows = fan(lines)
  expect(bows[2]).toBe(0)
  const seenFromA = [bows[0]!, -bows[1]!, bows[3]!]
  expect(new Set(seenFromA.map((bow) => bow.toFixed(3))).size).toBe(3)
  expect(seenFromA.reduce((sum, bow) => sum + bow)).toBeCloseTo(0)
})

test('the distance to a bow is that to its crown, not to its chord', () => {
  expect(distanceTo([50, 10], [0, 0], [100, 0], 0)).toBe(10)
  expect(distanceTo([50, 20], [0, 0], [100, 0], 0.2)).toBeLessThan(1)
})

test('labels never lie over one another, the strongest is there, and those shown stay', () => {
  const wish = fc.record({
    left: fc.integer({ min: 0, max: 400 }),
    top: fc.integer({ min: 0, max: 300 }),
    width: fc.integer({ min: 10, max: 120 }),
    rank: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(wish, { minLength: 1, maxLength: 60 }), (drafts) => {
      const wishes: Wish[] = drafts.map((draft, index) => ({
        ...draft,
        id: `n${String(index).padStart(3, '0')}`,
        height: 16,
      }))
      const chosen = chooseLabels(wishes, new Set())
      const boxes = wishes.filter(({ id }) => chosen.has(id))
      for (const a of boxes)
        for (const b of boxes)
          if (a !== b)
            expect(
              a.left < b.left + b.width &&
                b.left < a.left + a.width &&
                a.top < b.top + b.height &&
                b.top < a.top + a.height,
            ).toBe(false)
      const top = Math.max(...wishes.map(({ rank }) => rank))
      expect(boxes.some(({ rank }) => rank === top)).toBe(true)
      const moved = wishes.map((one) => ({ ...one, left: one.left + 37, top: one.top - 11 }))
      expect(chooseLabels(moved, chosen)).toEqual(chosen)
    }),
  )
})

describe('places', () => {
  const ids = ['hub', 'a', 'b', 'c']
  const edges = ['a', 'b', 'c'].map((target) => ({ source: 'hub', target }))
  test('are the same for the same names, and finite', () => {
    const placed = placeNew(ids, edges, new Map())
    expect(placeNew(ids, edges, new Map())).toEqual(placed)
    for (const [x, y] of placed.values()) expect(Number.isFinite(x + y)).toBe(true)
  })
  test('are kept by what has one; what is new comes beside its neighbours', () => {
    const placed = placeNew(
      [...ids, 'new'],
      [...edges, { source: 'a', target: 'new' }],
      new Map([['a', [5_000, 5_000]]]),
    )
    expect(placed.get('a')).toEqual([5_000, 5_000])
    const [x, y] = placed.get('new')!
    expect(Math.hypot(x - 5_000, y - 5_000)).toBeLessThan(200)
  })
})

const crowd = Array.from({ length: 100 }, (_, n) => `m${n}`)

describe('leaves of a hub on a crowded canvas', () => {
  const things = [thingOf('hub'), thingOf('other'), ...crowd.map((id) => thingOf(id))]
  const lines = [...crowd.map((id) => lineOf('hub', id)), lineOf('other', 'm0')]
  test('are one bubble with their number; what hangs on two stays', () => {
    const grouped = groupLeaves(things, lines, (id) => id === 'm1', [])
    expect(grouped.bubbles.map(({ key, things: inside }) => [key, inside.length])).toEqual([['hub~BACKS~OUT', 98]])
    expect(grouped.things.map(({ id }) => id)).toEqual(['hub', 'other', 'm0', 'm1'])
    expect(grouped.lines).toHaveLength(3)
  })
  test('are themselves again once it was opened', () =>
    expect(groupLeaves(things, lines, () => false, ['hub~BACKS~OUT']).things).toHaveLength(102))
})

describe('a scene', () => {
  const part = {
    things: [
      thingOf('iran', { kind: 'STATE', name: 'Iran' }),
      thingOf('h', { name: '<b>H</b>' }),
      thingOf('x', { placeholder: true }),
    ],
    lines: [
      lineOf('iran', 'h', { contested: true, confidence: 0.9, blocks: [openBlockOf('1990-01-01', '1999-12-31')] }),
      lineOf('iran', 'x', { alleged: true, confidence: 0.4 }),
      lineOf('h', 'x', { type: 'FOUGHT' }),
    ],
    complete: false,
    counts: { iran: 12 },
  }
  const graph = joinParts([part])
  const sceneOf = (more: Partial<View>) => {
    const view: View = { ...EMPTY_VIEW, opened: ['iran'], ...more }
    const seen = visiblePart(graph, view)
    return makeScene({ graph, ...seen, judged: judgeLines(seen.lines, view), view, palette: LIGHT })
  }
  test('shows alleged ties dashed, contested ones marked, symmetric ones without an arrow, surer ones broader', () => {
    const [backing, alleged, fought] = sceneOf({}).edges
    expect([backing!.contested, backing!.dashed, backing!.arrow]).toEqual([true, false, true])
    expect([alleged!.contested, alleged!.dashed]).toEqual([false, true])
    expect(fought!.arrow).toBe(false)
    expect(backing!.width).toBeGreaterThan(alleged!.width)
  })
  test('shows the unnamed hollow, names as they are, and what is not shown as a bubble with its number', () => {
    const { nodes } = sceneOf({})
    expect(nodes.map(({ label }) => label)).toEqual(['Iran', '<b>H</b>', 'X', '10 more'])
    expect(nodes.map(({ hollow }) => hollow)).toEqual([false, false, true, false])
  })
  test('fades with time, and keeps every thing in its place in the list', () => {
    const at = (day: string) => sceneOf({ time: { from: day, to: day } })
    expect(
      at('1995-01-01')
        .edges.slice(0, 3)
        .map(({ alpha }) => alpha > 0.9),
    ).toEqual([true, true, true])
    const [backing, alleged] = at('2001-06-01').edges
    expect([backing!.alpha > 0 && backing!.alpha < 0.5, alleged!.alpha]).toEqual([true, 0])
    expect(at('2001-06-01').nodes.map(({ id }) => id)).toEqual(at('1995-01-01').nodes.map(({ id }) => id))
  })
})
