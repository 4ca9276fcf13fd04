import fc from 'fast-check'
import type { Claim } from '../../src/claims/claim'
import { gatherClaims } from '../../src/claims/gather-claims'
import { rollUp } from '../../src/claims/roll-up'
import type { Tie } from '../../src/claims/tie'
import { claimsOfAGraph } from './arbitrary-claims'
import { held, observed } from './claim-of'
import { readerOf } from './reader-of'

async function rollUpAgain(before: readonly Tie[], changed: readonly Claim[], now: readonly Claim[]): Promise<Tie[]> {
  const { triples, claims } = await gatherClaims(changed, readerOf(now))
  const keys = new Set(triples.map(({ key }) => key))
  return [...before.filter(({ triple }) => !keys.has(triple)), ...rollUp(claims, keys)]
}

const byId = (ties: readonly Tie[]) => [...ties].sort((one, other) => (one.id < other.id ? -1 : 1))

test('single writes equal one roll-up of everything, in any order of arrival', async () => {
  const arrival = claimsOfAGraph.chain((claims) => fc.shuffledSubarray(claims, { minLength: claims.length }))
  await fc.assert(
    fc.asyncProperty(arrival, async (claims) => {
      let ties: Tie[] = []
      for (const [i, claim] of claims.entries()) ties = await rollUpAgain(ties, [claim], claims.slice(0, i + 1))
      expect(byId(ties)).toEqual(byId(rollUp(claims)))
    }),
    { numRuns: 100 },
  )
})

test('so do batches, and claims that are retracted', async () => {
  const graph = claimsOfAGraph.chain((claims) => fc.tuple(fc.constant(claims), fc.subarray(claims)))
  await fc.assert(
    fc.asyncProperty(graph, async ([claims, changed]) => {
      const ids = new Set(changed.map(({ id }) => id))
      const earlier = claims.filter(({ id }) => !ids.has(id))
      expect(byId(await rollUpAgain(rollUp(earlier), changed, claims))).toEqual(byId(rollUp(claims)))
      const now = claims.map((claim) =>
        ids.has(claim.id) ? { ...claim, retractedAt: '2024-07-01T00:00:00.000Z' } : claim,
      )
      expect(byId(await rollUpAgain(rollUp(claims), changed, now))).toEqual(byId(rollUp(now)))
    }),
    { numRuns: 100 },
  )
})

test('a claim about a tie reads the claims of its triple and no more', async () => {
  const backing = held('c', '1986')
  const reader = readerOf([
    backing,
    held('d', '1987'),
    held('x', '1986', { object: 'other' }),
    observed('y', '1986', { type: 'FOUGHT' }),
  ])
  const { triples, claims } = await gatherClaims([backing], reader)
  expect(triples.map(({ key }) => key)).toEqual(['a|BACKS|b|'])
  expect(claims.map(({ id }) => id)).toEqual(['c', 'd'])
  expect(reader.read).toBe(2)
})

test('an event that turns out to last parts what its participations had joined', async () => {
  const took = { type: 'TOOK_PART_IN', subject: 'a', object: 'war' } as const
  const parts = [held('c', '1991', took), held('d', '1995', took)]
  const lasting = held('o', '1990/1999', { type: 'OCCURRED', subject: null, object: 'war' })
  const before = rollUp(parts)
  expect(before.map(({ claimIds }) => claimIds)).toEqual([['c', 'd']])
  const after = await rollUpAgain(before, [lasting], [...parts, lasting])
  expect(after.map(({ claimIds }) => claimIds)).toEqual([['c'], ['d']])
})
