import { pickByRank } from '../../bench/databases/pick-actors'
import { variablesFor } from '../../bench/measure/measure-data-set'

test('actors with the fewest, in the middle, with the most', () => {
  const ids = Array.from({ length: 101 }, (_, rank) => `a${rank}`)
  expect(pickByRank(ids)).toEqual({
    low: ['a0', 'a1', 'a2', 'a3', 'a4'],
    median: ['a48', 'a49', 'a50', 'a51', 'a52'],
    top: ['a96', 'a97', 'a98', 'a99', 'a100'],
  })
  expect(pickByRank(['a', 'b']).median).toEqual(['a', 'b'])
})

test('paths lead from each to the next, a page asks about nobody', () => {
  expect(variablesFor('paths', ['a', 'b'])).toEqual([
    { id: 'a', other: 'b' },
    { id: 'b', other: 'a' },
  ])
  expect(variablesFor('page of 500', ['a', 'b'])).toEqual([{}])
  expect(variablesFor('direct', ['a', 'b'])).toEqual([{ id: 'a' }, { id: 'b' }])
})
