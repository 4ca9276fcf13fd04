import { diffTies } from '../../src/claims/record-diff'
import { draftClaim } from '../../src/claims/record-draft'
import { rollUp } from '../../src/claims/roll-up'
import { dayOf } from '../../src/time/day'

const held = (id: string, year: number, confidence = 0.5) =>
  draftClaim({
    id,
    type: 'BACKS',
    subject: 'a',
    object: 'b',
    points: {
      earliestStart: dayOf(year, 1, 1)!,
      latestStart: dayOf(year, 12, 31)!,
      earliestEnd: dayOf(year, 1, 1)!,
      latestEnd: dayOf(year, 12, 31)!,
    },
    source: 's',
    summary: 'x',
    confidence,
    recordedAt: '2024-01-01T00:00:00.000Z',
  })

test('nothing to write where the graph says what the claims say, in whatever order its properties come', () => {
  const ties = rollUp([held('one', 1986), held('two', 1990)])
  const shuffled = ties.map((tie) => Object.fromEntries(Object.entries(tie).reverse()) as unknown as typeof tie)
  expect(diffTies(ties, shuffled)).toEqual({ added: [], changed: [], vanished: [], unchanged: 2 })
})

test('a tie that says something else is changed', () => {
  const before = rollUp([held('one', 1986)])
  const after = rollUp([held('one', 1986), held('two', 1987)])
  expect(diffTies(after, before)).toEqual({
    added: [],
    changed: [{ before: before[0], after: after[0] }],
    vanished: [],
    unchanged: 0,
  })
})

test('ties that are new, and ties that no claim supports any more', () => {
  const [one, two] = [rollUp([held('one', 1986)]), rollUp([held('two', 1990)])]
  expect(diffTies(two, one)).toEqual({ added: two, changed: [], vanished: one, unchanged: 0 })
})
