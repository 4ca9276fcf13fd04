import fc from 'fast-check'
import { isAlike } from '../../src/execute/subgraph-statements'

/** Parts of specs with few words, so that many are alike; `count` and `limit` say how much, the others what. */
const part = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('UP', 'DOWN', 1, true, null, undefined),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('reading', 'onward', 'count', 'limit'), tie('any'), { noNullPrototype: true }),
  ),
})).any

/** The same said another way: sorted keys, and one word for every amount. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value === undefined ? '-' : value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  const shaped = entries.map(([key, each]) => [key, ['count', 'limit'].includes(key) ? '#' : shapeOf(each)] as const)
  return Object.fromEntries(shaped.sort(([a], [b]) => (a < b ? -1 : 1)))
}

test('two specs are alike if nothing but amounts tells them apart', () => {
  fc.assert(
    fc.property(part, part, (one, other) => {
      expect(isAlike(one, other)).toBe(JSON.stringify(shapeOf(one)) === JSON.stringify(shapeOf(other)))
    }),
    { numRuns: 2_000 },
  )
  expect(isAlike({ layers: [{ reading: 'UP' }], limit: 1 }, { limit: 50, layers: [{ reading: 'UP' }] })).toBe(true)
  expect(isAlike({ layers: [{ reading: 'UP' }] }, { layers: [{ reading: 'UP' }, { reading: 'UP' }] })).toBe(false)
  expect(isAlike({ limit: 1 }, {})).toBe(false)
})
