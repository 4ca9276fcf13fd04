import { viewTitle } from '../../explorer/src/shell/view-title'
import { EMPTY_VIEW, type View } from '../../explorer/src/state/view'

const titleOf = (more: Partial<View>) => viewTitle({ ...EMPTY_VIEW, ...more }, (id) => id.toUpperCase())

test.each<readonly [Partial<View>, string]>([
  [{}, ''],
  [{ opened: ['iran'] }, 'Around IRAN'],
  [{ opened: ['a', 'b', 'c', 'd', 'e'] }, 'Around A, B, C and 2 more'],
  [{ opened: ['iran'], time: { from: '1990-01-01', to: '1990-12-31' } }, 'Around IRAN · 1990'],
  [{ opened: ['iran'], time: { from: '1987-01-01', to: '1990-12-31' } }, 'Around IRAN · 1987 – 1990'],
  [{ opened: ['iran'], time: { from: '1990-01-01', to: '1990-06-30' } }, 'Around IRAN · 1990-01-01 – 1990-06-30'],
  [{ opened: ['iran'], time: { from: '1990-05-04', to: '1990-05-04' } }, 'Around IRAN · 1990-05-04'],
  [
    { everything: true, compare: { one: '1990-01-01', other: '2000-01-01' } },
    'Everything in the graph · 1990-01-01 against 2000-01-01',
  ],
  [
    { question: { kind: 'BACKERS', args: { of: 'hamas' } }, time: { from: null, to: '1990-12-31' } },
    'Who backs HAMAS? · … – 1990-12-31',
  ],
])('%j is called %s', (view, title) => expect(titleOf(view)).toBe(title))
