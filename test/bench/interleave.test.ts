import { interleave } from '../../bench/measure/interleave'
import { seeded, shuffled } from '../../bench/measure/random'

test('every arm comes once a round', () => {
  const order = interleave(['a', 'b', 'c'], 50, seeded(7))
  expect(order).toHaveLength(150)
  for (let round = 0; round < 50; round++)
    expect([...order.slice(round * 3, round * 3 + 3)].sort()).toEqual(['a', 'b', 'c'])
})

test('the seed decides the order, which is another one each round', () => {
  const order = (seed: number) => interleave(['a', 'b', 'c'], 20, seeded(seed)).join('')
  expect(order(1)).toBe(order(1))
  expect(order(1)).not.toBe(order(2))
  expect(new Set(order(1).match(/.../g)).size).toBeGreaterThan(3)
})

test('each order is about as likely as any other', () => {
  const random = seeded(3)
  const counts = new Map<string, number>()
  for (let i = 0; i < 6000; i++) {
    const order = shuffled(['a', 'b', 'c'], random).join('')
    counts.set(order, (counts.get(order) ?? 0) + 1)
  }
  expect(counts.size).toBe(6)
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
