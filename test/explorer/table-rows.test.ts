import fc from 'fast-check'
import type { Line, Thing } from '../../explorer/src/graph/part'
import { sortRows, turned } from '../../explorer/src/table/sort-rows'
import { thingRows, tieRows } from '../../explorer/src/table/tie-rows'
import { windowRows } from '../../explorer/src/table/window-rows'

const thing = (id: string, name: string): Thing => ({ id, name, kind: 'STATE', placeholder: false })
const line = (id: string, subject: string, object: string): Line => ({
  id,
  type: 'BACKS',
  subject,
  object,
  title: null,
  when: '1990',
  blocks: [],
  instruments: ['WEAPONS', 'FUNDING'],
  confidence: 0.9,
  alleged: false,
  contested: true,
  selfDenied: false,
  supportCount: 3,
  denialCount: 1,
  lastReported: '1990-12-31',
})

const things = [thing('a', 'A'), thing('b', 'B'), thing('c', 'C')]
const lines = [line('1', 'a', 'b'), line('2', 'b', 'c')]
const judged = new Map([['1', { timing: 'POSSIBLE' as const, gapDays: 517 }]])

test('ties that do not answer for the time are no rows', () => {
  const rows = tieRows(lines, new Map(things.map((one) => [one.id, one])), judged)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({
    id: '1',
    subject: 'A',
    tie: 'backs',
    object: 'B',
    instruments: 'weapons, funding',
    answers: 'possible',
    gapDays: 517,
    denials: 1,
  })
})

test('actors are counted by the ties that are seen', () => {
  expect(thingRows(things, lines, judged).map(({ id, ties }) => [id, ties])).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 0],
  ])
})

test('words sort as people sort them, numbers as numbers, null last, equals by id', () => {
  const rows = [
    { id: '3', name: 'Österreich', n: 10, gap: null },
    { id: '2', name: 'Oman', n: 9, gap: 5 },
    { id: '1', name: 'oman', n: 9, gap: 1 },
  ]
  expect(sortRows(rows, { by: 'name', descending: false }).map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(sortRows(rows, { by: 'n', descending: true }).map(({ id }) => id)).toEqual(['3', '1', '2'])
  expect(sortRows(rows, { by: 'gap', descending: false }).map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(sortRows(rows, { by: 'gap', descending: true }).map(({ id }) => id)).toEqual(['2', '1', '3'])
  expect(turned({ by: 'n', descending: false }, 'n')).toEqual({ by: 'n', descending: true })
  expect(turned({ by: 'n', descending: true }, 'name')).toEqual({ by: 'name', descending: false })
})

test('the window holds every row that can be seen, and its spacers stand for all others', () => {
  const any = fc.record({
    count: fc.integer({ min: 0, max: 10_000 }),
    top: fc.integer({ min: -50, max: 400_000 }),
    height: fc.integer({ min: 0, max: 2_000 }),
  })
  fc.assert(
    fc.property(any, ({ count, top, height }) => {
      const { from, to, above, below } = windowRows(count, 30, top, height)
      expect(above + (to - from) * 30 + below).toBe(count * 30)
      const first = Math.max(0, Math.floor(top / 30))
      for (let row = first; row < Math.min(count, (top + height) / 30); row++)
        expect(from <= row && row < to).toBe(true)
      expect(to - from).toBeLessThanOrEqual(height / 30 + 21)
    }),
  )
})
