import { EACH, pickByRank } from '../../bench/databases/pick-actors'
import { variablesFor } from '../../bench/measure/measure-data-set'

test('actors with the fewest, in the middle, with the most', () => {
  const ids = Array.from({ length: 101 }, (_, rank) => `a${rank}`)
  const { low, median, top } = pickByRank(ids)
  expect([low, median, top].map((group) => [group.length, group[0], group.at(-1)])).toEqual([
    [EACH, 'a0', 'a31'],
    [EACH, 'a34', 'a65'],
    [EACH, 'a69', 'a100'],
  ])
  expect(pickByRank(['a', 'b']).median).toEqual(['a', 'b'])
})

test('paths lead from each to the next, a page asks about nobody', () => {
  expect(variablesFor('paths', ['a', 'b'])).toEqual([
    { id: 'a', other: 'b' },
    { id: 'b', other: 'a' },
  ])
  expect(variablesFor('page of 500', ['a', 'b'])).toEqual([{ first: 500 }, { first: 499 }])
  expect(variablesFor('direct', ['a', 'b'])).toEqual([{ id: 'a' }, { id: 'b' }])
})
