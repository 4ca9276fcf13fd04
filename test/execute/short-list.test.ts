import fc from 'fast-check'
import { ShortList } from '../../src/execute/short-list'

const key = fc.constantFrom('a', 'b', 'c', 'd', '')
const step = fc.oneof(fc.record({ set: key, value: fc.nat(9) }), fc.record({ delete: key }))

test('holds what a map would hold', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const list = new ShortList<number>()
      const map = new Map<string, number>()
      for (const step of steps) {
        if ('set' in step) for (const one of [list, map]) one.set(step.set, step.value)
        else for (const one of [list, map]) one.delete(step.delete)
        for (const asked of ['a', 'b', 'c', 'd', '', 'never']) expect(list.get(asked)).toBe(map.get(asked))
      }
    }),
  )
})
