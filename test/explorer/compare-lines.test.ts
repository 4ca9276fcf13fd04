import { compareLines } from '../../explorer/src/compare/compare-lines'
import type { Line } from '../../explorer/src/graph/part'
import { EMPTY_VIEW, type View } from '../../explorer/src/state/view'
import type { Block } from '../../src/time/block'
import { parseDay } from '../../src/time/day'

const day = (text: string) => parseDay(text)!
const held = (kind: string, from: string, to: string): Block => ({
  kind,
  earliestStart: day(from),
  latestStart: day(from),
  earliestEnd: day(to),
  latestEnd: day(to),
  reachStart: day(from),
  reachEnd: day(to),
})
const line = (id: string, blocks: Block[]): Line => ({ id, blocks }) as unknown as Line
const view: View = { ...EMPTY_VIEW, compare: { one: '1990-06-01', other: '2000-06-01' } }

const LINES = [
  line('ended', [held('', '1985-01-01', '1992-12-31')]),
  line('begun', [held('', '1995-01-01', '2005-12-31')]),
  line('same', [held('', '1985-01-01', '2005-12-31'), held('WEAPONS', '1985-01-01', '2005-12-31')]),
  line('changed', [
    held('', '1985-01-01', '2005-12-31'),
    held('WEAPONS', '1985-01-01', '1992-12-31'),
    held('FUNDING', '1995-01-01', '2005-12-31'),
  ]),
  line('neither', [held('', '1992-01-01', '1994-12-31')]),
]

test('begun, ended, changed with what, and unchanged', () => {
  const found = compareLines(LINES, view).map(({ line: { id }, change, gained, lost }) => [id, change, gained, lost])
  expect(found).toEqual([
    ['ended', 'ENDED', [], []],
    ['begun', 'BEGAN', [], []],
    ['same', 'CONTINUED', [], []],
    ['changed', 'CHANGED', ['FUNDING'], ['WEAPONS']],
  ])
})

test('the days count in order of time, however they were given', () => {
  const turned = { ...view, compare: { one: '2000-06-01', other: '1990-06-01' } }
  expect(compareLines(LINES, turned)).toEqual(compareLines(LINES, view))
})

test('without two days nothing is compared', () => {
  expect(compareLines(LINES, EMPTY_VIEW)).toEqual([])
})
