import { dayOf, FIRST_DAY, LAST_DAY, type Day } from '../time/day'
import type { Points } from '../time/points'
import type { Random } from './random'

/** The time that one claim gives. */
export interface Span {
  readonly points: Points
  readonly observed: boolean
}

const FIRST_YEAR = 1975
const LAST_YEAR = 2025

const startOf = (year: number): Day => dayOf(year, 1, 1)!
const endOf = (year: number): Day => dayOf(year, 12, 31)!

/** From some day of one year to some day of another. */
const held = (from: number, to: number): Span => ({
  points: {
    earliestStart: startOf(from),
    latestStart: endOf(from),
    earliestEnd: startOf(to),
    latestEnd: endOf(to),
  },
  observed: false,
})

/** From some day of a year, and not known to have ended. */
const heldSince = (year: number): Span => ({
  points: { ...held(year, year).points, earliestEnd: endOf(year), latestEnd: LAST_DAY },
  observed: false,
})

const observed = (day: Day): Span => ({
  points: { earliestStart: FIRST_DAY, latestStart: day, earliestEnd: day, latestEnd: LAST_DAY },
  observed: true,
})

const onDay = (day: Day): Span => ({
  points: { earliestStart: day, latestStart: day, earliestEnd: day, latestEnd: day },
  observed: false,
})

/** A day of the years that generated graphs tell of. */
export const someDay = (random: Random): Day => random.between(startOf(FIRST_YEAR), endOf(LAST_YEAR))

/** What several claims say of one thing that happened on a day. */
export const spansOfAct = (random: Random, count: number): Span[] => {
  const day = someDay(random)
  return Array.from({ length: count }, () => onDay(day))
}

/**
 * What several claims say of one thing that lasted: a stretch of years, then more of the same, an overlap, or silence of
 * two to nine years and a mere sighting after it; one gap in ten lies between two ends that are known, and makes two ties.
 */
export function spansOfStanding(random: Random, count: number): Span[] {
  const first = random.between(FIRST_YEAR, LAST_YEAR - 6)
  let last = Math.min(LAST_YEAR, first + random.between(0, random.chance(0.3) ? 12 : 3))
  const spans = [
    random.chance(0.25) ? heldSince(first) : random.chance(0.1) ? observed(endOf(first) - 30) : held(first, last),
  ]
  while (spans.length < count) {
    const gap = random.chance(0.5) ? random.between(0, 1) : random.between(2, 9)
    const year = Math.min(LAST_YEAR, last + gap)
    last = Math.min(LAST_YEAR, year + random.between(0, 3))
    const isSighting = gap > 1 && !random.chance(0.1)
    spans.push(isSighting ? observed(startOf(year) + random.between(0, 364)) : held(year, last))
  }
  return spans
}
