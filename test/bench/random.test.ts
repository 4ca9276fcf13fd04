import { seeded, shuffled } from '../../bench/measure/random'

test('the seed decides the order, which is another one each time', () => {
  const orders = (seed: number) => {
    const random = seeded(seed)
    return Array.from({ length: 20 }, () => shuffled(['a', 'b', 'c'], random).join(''))
  }
  expect(orders(1)).toEqual(orders(1))
  expect(orders(1)).not.toEqual(orders(2))
  expect(new Set(orders(1)).size).toBeGreaterThan(3)
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
