import fc from 'fast-check'
import { heldTogether, type Block } from '../../bench/arms/hand-written/held-together'

const day = fc.integer({ min: 0, max: 3000 })
const block: fc.Arbitrary<Block> = fc
  .tuple(day, day, day, day)
  .map((days) => [...days].sort((a, b) => a - b))
  .map(([a, b, c, d]) => [a!, b!, c!, d!, a!, d!])
const ties = fc.array(fc.record({ blocks: fc.array(block, { minLength: 1, maxLength: 3 }) }), {
  minLength: 1,
  maxLength: 3,
})

/** Straight from the rule: try every choice. */
function slowly(choice: readonly Block[], rest: readonly { blocks: readonly Block[] }[], surely: boolean): boolean {
  if (rest.length > 0) return rest[0]!.blocks.some((one) => slowly([...choice, one], rest.slice(1), surely))
  const pairs = choice.flatMap((one, i) => choice.map((other, j) => [one, other, i === j] as const))
  return pairs.every(
    ([one, other, same]) => one[0] <= other[3] && one[4] - other[5] <= 1096 && (!surely || same || one[1] <= other[2]),
  )
}

test('the hand-written rule of holding together is the rule', () => {
  fc.assert(
    fc.property(ties, fc.boolean(), (chain, surely) => {
      expect(heldTogether(chain, surely)).toBe(slowly([], chain, surely))
    }),
  )
})
