import fc from 'fast-check'
import { writeTimes } from '../../src/claims/tie-times'
import type { Instrument, TieType } from '../../src/claims/vocabulary'
import type { AskedInput } from '../../src/questions/asked'
import type { NodeLabel } from '../../src/questions/graph/tie-graph'
import type { ActorRow } from '../../src/questions/graph/tie-row'
import type { DatedTie } from './dated-tie'
import { FIRST_DAY, LAST_DAY, type Day } from '../../src/time/day'
import type { Block } from '../../src/time/block'

export interface RandomGraph {
  readonly actors: ActorRow[]
  readonly ties: DatedTie[]
}

const INSTRUMENTS: Instrument[] = ['WEAPONS', 'FUNDING', 'TRAINING']
const SPAN = 16

const day = fc.integer({ min: 0, max: SPAN })
const unlessUnknown = (unknown: Day) =>
  fc.oneof({ weight: 2, arbitrary: day }, { weight: 1, arbitrary: fc.constant(unknown) })

const points = fc
  .record({
    earliestStart: unlessUnknown(FIRST_DAY),
    latestStart: unlessUnknown(LAST_DAY),
    earliestEnd: unlessUnknown(FIRST_DAY),
    latestEnd: unlessUnknown(LAST_DAY),
  })
  .map(({ earliestStart, latestStart, earliestEnd, latestEnd }) => ({
    earliestStart: Math.min(earliestStart, latestStart),
    latestStart: Math.max(earliestStart, latestStart),
    earliestEnd: Math.min(earliestEnd, latestEnd),
    latestEnd: Math.max(earliestEnd, latestEnd),
  }))
  // Some day must be possible.
  .map((points) =>
    points.earliestStart <= points.latestEnd
      ? points
      : { ...points, earliestStart: points.latestEnd, latestEnd: points.earliestStart },
  )

const block = (kinds: readonly string[]): fc.Arbitrary<Block> =>
  fc
    .record({ points, reach: fc.tuple(day, fc.nat(3)), kind: fc.constantFrom(...kinds) })
    .map(({ points, reach, kind }) => ({
      ...points,
      kind,
      reachStart: reach[0],
      reachEnd: reach[0] + reach[1],
    }))

/** Ties among few actors and few days, so that everything meets everything; blocks need not come from a roll-up. */
export function randomGraph({
  types = ['BACKS'],
  actorCount = 5,
  maxTies = 12,
}: { types?: TieType[]; actorCount?: number; maxTies?: number } = {}): fc.Arbitrary<RandomGraph> {
  const actors = fc.array(
    fc.record({
      kind: fc.constantFrom<NodeLabel>('State', 'Militia', 'Militia', 'Militia', 'Organization'),
      placeholder: fc.boolean(),
    }),
    {
      minLength: actorCount,
      maxLength: actorCount,
    },
  )
  const tie = fc.record({
    type: fc.constantFrom(...types),
    ends: fc.tuple(fc.nat(actorCount - 1), fc.nat(actorCount - 1)).filter(([a, b]) => a !== b),
    own: fc.array(block(['']), { minLength: 1, maxLength: 3 }),
    instruments: fc.array(block(INSTRUMENTS), { maxLength: 4 }),
    points,
    confidence: fc.constantFrom(0.4, 0.9, 0.99),
    alleged: fc.boolean(),
    contested: fc.boolean(),
    originCount: fc.integer({ min: 1, max: 3 }),
  })
  return fc
    .record({ actors, ties: fc.array(tie, { minLength: maxTies >> 1, maxLength: maxTies }) })
    .map(({ actors, ties }) => ({
      actors: actors.map((actor, i) => ({ id: `a${i}`, name: `Actor ${i}`, ...actor })),
      ties: ties.map(({ ends, own, instruments, points, ...rest }, i) =>
        rowOf(
          {
            id: `${rest.type}:t${String(i).padStart(2, '0')}`,
            subject: `a${ends[0]}`,
            object: `a${ends[1]}`,
            ...rest,
            ...points,
          },
          [...own, ...instruments],
        ),
      ),
    }))
}

export const randomAsked: fc.Arbitrary<AskedInput> = fc.record({
  period: fc.option(fc.tuple(day, fc.nat(8)).map(([from, length]) => ({ from, to: from + length }))),
  timing: fc.constantFrom('POSSIBLE' as const, 'POSSIBLE' as const, 'CERTAIN' as const),
  maxGapDays: fc.constantFrom(0, 1, 3, 3, 6, null),
  instruments: fc.option(fc.subarray(INSTRUMENTS, { minLength: 1 }), { freq: 3 }),
})

/** A tie's row of its blocks; what is not given is plain. */
export function rowOf(
  tie: Partial<DatedTie> & Pick<DatedTie, 'id' | 'subject' | 'object'>,
  blocks: readonly Block[],
): DatedTie {
  const own = blocks.filter((block) => block.kind === '')
  const dated = {
    earliestStart: Math.min(...own.map((block) => block.earliestStart)),
    latestStart: Math.min(...own.map((block) => block.latestStart)),
    earliestEnd: Math.max(...own.map((block) => block.earliestEnd)),
    latestEnd: Math.max(...own.map((block) => block.latestEnd)),
    lastReported: Math.max(...own.map((block) => block.reachEnd)),
  }
  const row = {
    type: 'BACKS' as const,
    confidence: 0.9,
    alleged: false,
    contested: false,
    selfDenied: false,
    originCount: 1,
    ...dated,
    ...tie,
    blocks,
  }
  return { ...row, times: writeTimes(row) }
}
