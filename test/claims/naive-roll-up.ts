import type { Claim } from '../../src/claims/claim'
import { FIRST_DAY, LAST_DAY } from '../../src/time/day'

/** The last day that the naive roll-up looks at; claims must lie within 0..FAR. */
const FAR = 80

export interface NaiveBlock {
  kind: string
  points: (number | null)[]
  reach: [number, number]
}

/**
 * Standing ties as the rules say them, one day after the other and without any thought of speed: an oracle for the roll-up.
 * Takes claims that all count and all support; each answer is a tie as its points, its claims and its blocks.
 */
export function naiveTies(claims: Claim[]) {
  return naiveRuns(claims).map((blocks) => {
    const mine = blocks.flat()
    const [es, ls, ee, le] = naivePoints(mine)
    const clip = (points: (number | null)[]) => [
      later(points[0]!, es!),
      points[1],
      points[2],
      earlierEnd(points[3]!, le!),
    ]
    const kinds = [...new Set(mine.flatMap((claim) => claim.instruments))].sort()
    return {
      points: [es, ls, ee, le],
      claims: mine.map((claim) => claim.id).sort(),
      blocks: [
        ...blocks.map((block) => ({ kind: '', points: clip(naivePoints(block)), reach: naiveReach(block) })),
        ...kinds.flatMap((kind) =>
          naiveRuns(mine.filter((claim) => (claim.instruments as string[]).includes(kind))).flatMap((run) => {
            const [start, , , end] = naivePoints(run.flat())
            return run.map((block) => {
              const points = naivePoints(block)
              const own = [later(points[0]!, start!), points[1], points[2], earlierEnd(points[3]!, end!)]
              return { kind, points: clip(own as number[]), reach: naiveReach(block) }
            })
          }),
        ),
      ] as NaiveBlock[],
    }
  })
}

const later = (day: number | null, bound: number | null) =>
  bound === null ? day : day === null ? bound : Math.max(day, bound)
const earlierEnd = (day: number | null, bound: number | null) =>
  bound === null ? day : day === null ? bound : Math.min(day, bound)

function naiveReach(claims: Claim[]): [number, number] {
  const days = claims.flatMap(daysOf)
  return [Math.min(...days), Math.max(...days)]
}

/** Every day that a claim reports on. */
function daysOf({ points }: Claim): number[] {
  const known = Object.values(points).filter((day) => day !== FIRST_DAY && day !== LAST_DAY) as number[]
  const first = points.earliestStart === FIRST_DAY ? Math.min(...known) : points.earliestStart
  const last = points.latestEnd === LAST_DAY ? Math.max(...known) : points.latestEnd
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

function naivePoints(claims: Claim[]): (number | null)[] {
  const known = (point: keyof Claim['points']) =>
    claims.map(({ points }) => points[point]).filter((day) => day !== FIRST_DAY && day !== LAST_DAY)
  const [starts, begun, still, ends] = [
    known('earliestStart'),
    known('latestStart'),
    known('earliestEnd'),
    known('latestEnd'),
  ]
  const ls = begun.length ? Math.min(...begun) : null
  const ee = still.length ? Math.max(...still) : null
  const es = starts.length ? Math.min(...starts) : null
  const le = ends.length ? Math.max(...ends) : null
  return [
    es !== null && (ls === null || es <= ls) ? es : null,
    ls,
    ee,
    le !== null && (ee === null || le >= ee) ? le : null,
  ]
}

/** Walks the days: a day without a report ends a block; a block that is bounded on both sides of a silence ends a run. */
function naiveRuns(claims: Claim[]): Claim[][][] {
  const runs: Claim[][][] = []
  let block: Claim[] = []
  for (let day = -FAR; day <= FAR; day++) {
    const today = claims.filter((claim) => daysOf(claim).includes(day))
    for (const claim of today) if (!block.includes(claim)) block.push(claim)
    if (today.length || !block.length) continue
    const before = runs.at(-1)?.at(-1)
    const opens = naivePoints(block)[0] === null
    if (before && (opens || naivePoints(before)[3] === null)) runs.at(-1)!.push(block)
    else runs.push([block])
    block = []
  }
  return runs
}
