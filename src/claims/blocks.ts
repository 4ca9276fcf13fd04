import type { Block, Reach } from '../time/block'
import { FIRST_DAY, LAST_DAY } from '../time/day'
import { endIsOpen, startIsOpen, type Points } from '../time/points'

/** What a claim says of time, as blocks are made of it. */
export interface Reported extends Reach {
  readonly points: Points
}

/** Reports whose reaches overlap or touch, and the points they have together. */
export interface Stretch<R extends Reported> extends Reach {
  readonly points: Points
  readonly reports: readonly R[]
}

/** Cuts reports, sorted by reach, wherever a whole day between them is not reported on. */
export function stretchesOf<R extends Reported>(sorted: readonly R[]): Stretch<R>[] {
  const stretches: Stretch<R>[] = []
  let reports: R[] = []
  let reachEnd = -Infinity
  const close = () => {
    const [first] = reports
    if (first) stretches.push({ points: pointsOver(reports), reports, reachStart: first.reachStart, reachEnd })
  }
  for (const report of sorted) {
    if (report.reachStart > reachEnd + 1) {
      close()
      reports = []
      reachEnd = report.reachEnd
    }
    reports.push(report)
    reachEnd = Math.max(reachEnd, report.reachEnd)
  }
  close()
  return stretches
}

/** Joins neighbours across a silence where the earlier ends open or the later starts open. */
export function runsOf<R extends Reported>(stretches: readonly Stretch<R>[]): Stretch<R>[][] {
  const runs: Stretch<R>[][] = []
  stretches.forEach((stretch, i) => {
    const before = stretches[i - 1]
    if (before && (endIsOpen(before.points) || startIsOpen(stretch.points))) runs.at(-1)!.push(stretch)
    else runs.push([stretch])
  })
  return runs
}

/**
 * The points of several reports together: the least known latestStart and the greatest known earliestEnd; the outer
 * points only where they do not contradict these, so that one open end leaves the whole open only if it comes last.
 */
export function pointsOver(reports: readonly Reported[]): Points {
  let earliestStart = LAST_DAY
  let latestStart = LAST_DAY
  let earliestEnd = FIRST_DAY
  let latestEnd = FIRST_DAY
  for (const { points } of reports) {
    if (!startIsOpen(points)) earliestStart = Math.min(earliestStart, points.earliestStart)
    if (!endIsOpen(points)) latestEnd = Math.max(latestEnd, points.latestEnd)
    latestStart = Math.min(latestStart, points.latestStart)
    earliestEnd = Math.max(earliestEnd, points.earliestEnd)
  }
  return {
    earliestStart: earliestStart <= latestStart && earliestStart !== LAST_DAY ? earliestStart : FIRST_DAY,
    latestStart,
    earliestEnd,
    latestEnd: latestEnd >= earliestEnd && latestEnd !== FIRST_DAY ? latestEnd : LAST_DAY,
  }
}

/** The blocks of a tie: its stretches, none reaching beyond what is known of the whole. */
export function blocksOf(kind: string, stretches: readonly Stretch<Reported>[], whole: Points): Block[] {
  return stretches.map(({ points, reachStart, reachEnd }) => ({ kind, ...clip(points, whole), reachStart, reachEnd }))
}

/**
 * The blocks of one instrument of a tie, from the tie's reports that list it, sorted by reach. They are clipped first
 * to those neighbours of their own that would be one tie, so that an instrument that ended stays ended, then to the tie.
 */
export function instrumentBlocks(instrument: string, sorted: readonly Reported[], tie: Points): Block[] {
  return runsOf(stretchesOf(sorted)).flatMap((run) => {
    const own = clip(pointsOver(run.flatMap(({ reports }) => reports)), tie)
    return blocksOf(instrument, run, own)
  })
}

const clip = (points: Points, whole: Points): Points => ({
  ...points,
  earliestStart: Math.max(points.earliestStart, whole.earliestStart),
  latestEnd: Math.min(points.latestEnd, whole.latestEnd),
})
