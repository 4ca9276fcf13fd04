import { answer } from '../../../src/time/answer'
import { dayOf, FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../../src/time/day'
import type { Line } from '../graph/part'

/** A year or a month of the time bar. */
export interface Bucket {
  readonly from: Day
  readonly to: Day
  /** "1990", "2024-01" */
  readonly label: string
}

/** How many ties answer for a bucket: surely, and at least possibly. */
export interface Bar {
  readonly certain: number
  readonly possible: number
}

/** Months are used where all that is reported lies within so many years. */
const FEW_YEARS = 4
/** Most years that the bar shows; the earliest are left out. */
const MOST_YEARS = 150

/** The days that the claims under some ties report on, from first to last; undefined if there are none. */
export function reportedSpan(lines: readonly Line[]): { from: Day; to: Day } | undefined {
  let [from, to] = [Infinity, -Infinity]
  for (const { blocks } of lines)
    for (const { reachStart, reachEnd } of blocks) {
      if (reachStart > FIRST_DAY && reachStart < from) from = reachStart
      if (reachEnd < LAST_DAY && reachEnd > to) to = reachEnd
    }
  return from <= to ? { from, to } : undefined
}

/** Years over a span of days, or months if it is short; with one more at the end, where silence begins to be seen. */
export function bucketsOf({ from, to }: { from: Day; to: Day }): Bucket[] {
  const [first, last] = [yearOf(from), yearOf(to)]
  if (last - first < FEW_YEARS) {
    const buckets: Bucket[] = []
    for (let year = first; year <= last; year++)
      for (let month = 1; month <= 12; month++) {
        const [start, end] = [dayOf(year, month, 1)!, monthEnd(year, month)]
        buckets.push({ from: start, to: end, label: formatDay(start).slice(0, 7) })
      }
    return buckets
  }
  const start = Math.max(first, last + 1 - MOST_YEARS)
  return Array.from({ length: Math.min(9999, last + 1) - start + 1 }, (_, index) => {
    const year = start + index
    return { from: dayOf(year, 1, 1)!, to: dayOf(year, 12, 31)!, label: String(year) }
  })
}

const yearOf = (day: Day): number => Number(formatDay(day).slice(0, 4))
const monthEnd = (year: number, month: number): Day =>
  month === 12 ? dayOf(year, 12, 31)! : dayOf(year, month + 1, 1)! - 1

/** How many ties answer for each bucket. */
export function countBars(
  lines: readonly Line[],
  buckets: readonly Bucket[],
  maxGapDays: number | null,
  instruments: readonly string[],
): Bar[] {
  const bars = buckets.map(() => ({ certain: 0, possible: 0 }))
  for (const { blocks } of lines) {
    let [first, last] = [Infinity, -Infinity]
    for (const { reachStart, reachEnd } of blocks) {
      first = Math.min(first, reachStart)
      last = Math.max(last, reachEnd)
    }
    const gap = maxGapDays ?? Infinity
    buckets.forEach(({ from, to }, index) => {
      if (to < first - gap || from > last + gap) return
      const found = answer(blocks, { from, to, maxGapDays, timing: 'POSSIBLE' }, instruments)
      if (!found) return
      bars[index]!.possible++
      if (found.timing === 'CERTAIN') bars[index]!.certain++
    })
  }
  return bars
}

/** The buckets that a period touches, first and last; null if it touches none. */
export function touched(buckets: readonly Bucket[], from: Day, to: Day): readonly [number, number] | null {
  const first = buckets.findIndex((bucket) => bucket.to >= from)
  const last = buckets.findLastIndex((bucket) => bucket.from <= to)
  return first >= 0 && last >= first ? [first, last] : null
}
