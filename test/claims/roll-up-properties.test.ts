import fc from 'fast-check'
import type { Claim } from '../../src/claims/claim'
import { rollUp } from '../../src/claims/roll-up'
import type { Tie } from '../../src/claims/tie'
import type { Block } from '../../src/time/block'
import { FIRST_DAY, LAST_DAY } from '../../src/time/day'
import type { Points } from '../../src/time/points'
import { claimsOfAGraph, claimsOfOneTriple } from './arbitrary-claims'
import { naiveTies } from './naive-roll-up'

const byId = (ties: readonly Tie[]) => [...ties].sort((one, other) => (one.id < other.id ? -1 : 1))
const shuffled = (claims: Claim[]) => fc.shuffledSubarray(claims, { minLength: claims.length })

test('the order of arrival does not matter', () => {
  const twice = claimsOfAGraph.chain((claims) => fc.tuple(fc.constant(claims), shuffled(claims)))
  fc.assert(
    fc.property(twice, ([claims, others]) => {
      expect(byId(rollUp(others))).toEqual(byId(rollUp(claims)))
    }),
    { numRuns: 200 },
  )
})

test('no two ties share an id', () => {
  fc.assert(
    fc.property(claimsOfAGraph, (claims) => {
      const ids = rollUp(claims).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 200 },
  )
})

test('every claim that counts and supports is in one tie of its own triple, and no other is', () => {
  fc.assert(
    fc.property(claimsOfAGraph, (claims) => {
      const isTie = (claim: Claim) => claim.type !== 'OCCURRED' && claim.subject !== claim.object
      const counting = claims.filter(
        (claim) =>
          claim.review === 'ACCEPTED' &&
          claim.modality !== 'INTENDED' &&
          !claim.retractedAt &&
          claim.stance === 'SUPPORTS',
      )
      const types = new Map(claims.map(({ id, type }) => [id, type]))
      const listed = rollUp(claims).flatMap(({ type, claimIds }) => claimIds.filter((id) => types.get(id) === type))
      expect(listed.sort()).toEqual(counting.filter(isTie).map(({ id }) => id))
    }),
    { numRuns: 200 },
  )
})

test('the same said again by the same origin changes only what is counted', () => {
  const graph = claimsOfAGraph.filter((claims) => claims.length > 0)
  const isVagueAct = ({ type, event, points }: Claim) =>
    ['ATTACKED', 'CONDEMNED'].includes(type) && event === null && points.earliestStart !== points.latestEnd
  fc.assert(
    fc.property(graph, fc.nat(), (claims, at) => {
      const claim = claims[at % claims.length]!
      fc.pre(!isVagueAct(claim))
      const again = { ...claim, id: `${claim.id}z` }
      const rest = (tie: Tie) => ({ ...tie, supportCount: 0, denialCount: 0, claimIds: [], denialIds: [] })
      expect(byId(rollUp([...claims, again])).map(rest)).toEqual(byId(rollUp(claims)).map(rest))
    }),
    { numRuns: 200 },
  )
})

test('the blocks of a tie are disjoint, in order, and inside the tie', () => {
  fc.assert(
    fc.property(claimsOfAGraph, (claims) => {
      for (const tie of rollUp(claims)) {
        const kinds = tie.blocks.map(({ kind }) => kind)
        expect(kinds).toEqual([...kinds].sort())
        expect(kinds[0]).toBe('')
        expect(tie.blockContested).toHaveLength(kinds.length)
        tie.blocks.forEach((block, i) => {
          expect(block.earliestStart).toBeGreaterThanOrEqual(tie.earliestStart)
          expect(block.latestEnd).toBeLessThanOrEqual(tie.latestEnd)
          expect(block.latestStart).toBeGreaterThanOrEqual(tie.latestStart)
          expect(block.earliestEnd).toBeLessThanOrEqual(tie.earliestEnd)
          expect(block.reachEnd).toBeLessThanOrEqual(tie.lastReported)
          const before = tie.blocks[i - 1]
          if (before?.kind === block.kind) expect(block.reachStart).toBeGreaterThan(before.reachEnd + 1)
        })
      }
    }),
    { numRuns: 200 },
  )
})

test('two ties of one standing triple never may hold on the same day', () => {
  fc.assert(
    fc.property(claimsOfOneTriple({}), (claims) => {
      const ties = rollUp(claims)
      ties.slice(1).forEach((tie, i) => expect(tie.earliestStart).toBeGreaterThan(ties[i]!.latestEnd))
    }),
    { numRuns: 200 },
  )
})

test('standing ties, their blocks and those of their instruments equal the naive ones', () => {
  const all = claimsOfOneTriple({ stance: 'SUPPORTS', modality: 'STATED', review: 'ACCEPTED', retractedAt: null })
  fc.assert(
    fc.property(all, (claims) => {
      const ties = rollUp(claims).map((tie) => ({
        points: fourOf(tie),
        claims: [...tie.claimIds].sort(),
        blocks: tie.blocks.map((block) => ({
          kind: block.kind,
          points: fourOf(block),
          reach: [block.reachStart, block.reachEnd],
        })),
        silence: tie.longestSilenceDays,
      }))
      expect(ties).toEqual(naiveTies(claims).map((tie) => ({ ...tie, silence: silenceOf(tie.blocks) })))
    }),
    { numRuns: 300 },
  )
})

const known = (day: number) => (day === FIRST_DAY || day === LAST_DAY ? null : day)
const fourOf = (points: Points | Block) =>
  [points.earliestStart, points.latestStart, points.earliestEnd, points.latestEnd].map(known)

/** The longest run of days between blocks, counted one by one. */
function silenceOf(blocks: { kind: string; reach: [number, number] }[]): number {
  const own = blocks.filter(({ kind }) => kind === '').map(({ reach }) => reach)
  let [longest, run] = [0, 0]
  for (let day = own[0]![0]; day <= own.at(-1)![1]; day++) {
    run = own.some(([start, end]) => day >= start && day <= end) ? 0 : run + 1
    longest = Math.max(longest, run)
  }
  return longest
}
