import { firstDifference } from '../../bench/measure/compare'
import { tieSkeleton } from '../../bench/measure/tie-skeleton'

test('equal answers have no difference', () => {
  const answer = { a: [1, { b: null }], c: 'x' }
  expect(firstDifference(answer, structuredClone(answer))).toBeUndefined()
})

test('the first difference is told with its path', () => {
  expect(firstDifference({ a: [1, { b: null }] }, { a: [1, { b: 2 }] })).toBe('$.a[1].b: null and 2')
  expect(firstDifference({ a: [1] }, { a: [1, 2] })).toBe('$.a[1]: only in the second')
  expect(firstDifference({ a: 1, b: 2 }, { a: 1 })).toBe('$.b: only in the first')
  expect(firstDifference([], {})).toBe('$: [] and {}')
})

test('answers of either shape have one skeleton: the ties and actors, in order', () => {
  const ours = {
    actor: {
      id: 'a',
      name: 'A',
      backers: {
        edges: [{ node: { id: 'b', name: 'B', backers: { edges: [] } }, tie: { id: 't', confidence: 1 } }],
      },
    },
  }
  const theirs = {
    actors: [
      {
        id: 'a',
        name: 'A',
        backersConnection: {
          edges: [{ node: { id: 'b', name: 'B', backersConnection: { edges: [] } }, properties: { id: 't' } }],
        },
      },
    ],
  }
  expect(tieSkeleton(ours)).toEqual([['a', 'A', ['t', 'b', 'B']]])
  expect(tieSkeleton(theirs)).toEqual(tieSkeleton(ours))
  expect(tieSkeleton({ actor: null })).toEqual(tieSkeleton({ actors: [] }))
  const page = [{ id: 'a', name: 'A' }]
  expect(tieSkeleton({ actors: page })).toEqual(tieSkeleton({ actors: { nodes: page } }))
})
