import fc from 'fast-check'
import type { Claim } from '../../src/claims/claim'
import { withComing } from '../../src/claims/coming-claims'
import { gatherClaims, type RollUpScope } from '../../src/claims/gather-claims'
import { claimsOfAGraph } from './arbitrary-claims'
import { readerOf } from './reader-of'

const inOrder = ({ triples, claims }: RollUpScope) => [
  triples.map(({ key }) => key).sort(),
  claims.map(({ id }) => id).sort(),
]

test('what is gathered before claims are written is what is gathered afterwards', async () => {
  const split = claimsOfAGraph.chain((claims) => fc.tuple(fc.constant(claims), fc.subarray(claims)))
  await fc.assert(
    fc.asyncProperty(split, async ([claims, coming]) => {
      const before = claims.filter((claim: Claim) => !coming.includes(claim))
      const gathered = await gatherClaims(coming, withComing(readerOf(before), coming))
      expect(inOrder(gathered)).toEqual(inOrder(await gatherClaims(coming, readerOf(claims))))
    }),
    { numRuns: 200 },
  )
})

test('with nothing to come, it is the graph that is read', () => {
  const reader = readerOf([])
  expect(withComing(reader, [])).toBe(reader)
})
