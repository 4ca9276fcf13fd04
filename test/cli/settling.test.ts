import { settling } from '../../src/cli/settling'

const told = (rounds: number, costs: readonly number[]) => costs.map(settling(rounds))

test('it has settled once so many rounds in a row were hardly faster than the best before', () => {
  expect(told(2, [10, 8, 7.9, 7.8])).toEqual([false, false, false, true])
  expect(told(2, [10, 9.9, 5, 5, 5])).toEqual([false, false, false, false, true])
})

test('a slow round counts against the best, not against the one before', () => {
  expect(told(2, [5, 20, 10])).toEqual([false, false, true])
})

test('what can not be told never settles', () => {
  expect(told(1, [NaN, NaN, NaN])).toEqual([false, false, false])
})
