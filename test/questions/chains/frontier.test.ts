import fc from 'fast-check'
import { endlessFrontier, narrowFrontier } from '../../../src/questions/chains/frontier'

const byValue = (a: number, b: number) => a - b

describe('frontiers', () => {
  test('the endless one gives everything in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (values) => {
        const frontier = endlessFrontier(byValue)
        values.forEach(frontier.push)
        expect(values.map(() => frontier.pop())).toEqual([...values].sort(byValue))
        expect(frontier.pop()).toBeUndefined()
      }),
    )
  })

  test('the narrow one takes the same first ones as the endless one, whatever is pushed on the way', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(1000), { maxLength: 6 }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 8 }),
        (turns, count) => {
          const [narrow, endless] = [narrowFrontier(byValue, count), endlessFrontier(byValue)]
          let last = 0
          for (let taken = 0; taken < count; taken++) {
            // What follows from an element does not come before it.
            for (const value of turns[taken] ?? []) {
              endless.push(last + value)
              if (narrow.admits(last + value)) narrow.push(last + value)
            }
            const next = endless.pop()
            expect(narrow.pop()).toBe(next)
            last = next ?? last
          }
          expect(narrow.admits(-1)).toBe(false)
        },
      ),
    )
  })
})
