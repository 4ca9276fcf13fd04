import { ClientError } from '../errors/client-error'
import { formatDay, FIRST_DAY, LAST_DAY, parseDay, type Day } from './day'
import { readEdtf } from './edtf'
import { UNKNOWN_POINTS, type Points } from './points'

/** The four points as text, 2019-05-03; null or absent: unknown. */
export type GivenPoints = { readonly [point in keyof Points]?: string | null }

/** How a claim's time is given: in one of three ways, or not at all. `observed` and `held` are EDTF text. */
export interface When {
  /** It held then; when it began and ended is not said. */
  readonly observed?: string | null
  /** It held from some day of the date, or of the interval's start, to some day of the date, or of its end. */
  readonly held?: string | null
  readonly points?: GivenPoints | null
}

export interface ClaimTime {
  readonly points: Points
  /** The time was given as `observed`, or not at all. */
  readonly observed: boolean
}

/**
 * The four points of a claim. Without a date it counts as observed on the day its source was published; without that
 * either, nothing is known of its time. Throws BAD_USER_INPUT for a date that can't be read, for more than one way of
 * giving the time, and for points that contradict each other.
 */
export function pointsOf(when: When | null | undefined, publishedOn: Day | null): ClaimTime {
  const { observed, held, points } = when ?? {}
  const given = [observed, held, points].filter((way) => way !== undefined && way !== null).length
  if (given > 1)
    throw new ClientError('BAD_USER_INPUT', 'Give the time of a claim in one way: observed, held or points.')
  if (observed !== undefined && observed !== null) return { points: pointsOfObserved(observed), observed: true }
  if (held !== undefined && held !== null) return { points: pointsOfHeld(held, publishedOn), observed: false }
  if (points) return { points: pointsAsGiven(points), observed: false }
  if (publishedOn === null) return { points: UNKNOWN_POINTS, observed: true }
  return { points: { ...UNKNOWN_POINTS, latestStart: publishedOn, earliestEnd: publishedOn }, observed: true }
}

/** Of a date that is itself fuzzy: it had begun by the last day of it, and still held on the first. */
function pointsOfObserved(text: string): Points {
  const { start, end } = readEdtf(text)
  if (!start || !end) {
    const advice = 'name the time at which it was seen to hold, or use held for an open interval'
    throw new ClientError('BAD_USER_INPUT', `observed: "${text}" is open; ${advice}.`)
  }
  return { ...UNKNOWN_POINTS, latestStart: start.latest, earliestEnd: end.earliest }
}

/** An open end: it held up to the day of the source that says so, if that is later than its start. */
function pointsOfHeld(text: string, publishedOn: Day | null): Points {
  const { start, end } = readEdtf(text)
  const earliestStart = start?.earliest ?? FIRST_DAY
  const latestEnd = end?.latest ?? LAST_DAY
  const latestStart = start?.latest ?? end!.earliest
  const earliestEnd = end?.earliest ?? Math.max(latestStart, publishedOn ?? latestStart)
  return { earliestStart, latestStart, earliestEnd, latestEnd }
}

function pointsAsGiven(given: GivenPoints): Points {
  const points = {
    earliestStart: dayGiven('earliestStart', given) ?? FIRST_DAY,
    latestStart: dayGiven('latestStart', given) ?? LAST_DAY,
    earliestEnd: dayGiven('earliestEnd', given) ?? FIRST_DAY,
    latestEnd: dayGiven('latestEnd', given) ?? LAST_DAY,
  }
  if (Object.values(given).every((day) => day === null || day === undefined)) {
    throw new ClientError('BAD_USER_INPUT', 'points: give at least one of the four points.')
  }
  refuseContradiction(points, 'earliestStart', 'latestStart')
  refuseContradiction(points, 'earliestEnd', 'latestEnd')
  refuseContradiction(points, 'earliestStart', 'latestEnd')
  return points
}

function dayGiven(point: keyof Points, given: GivenPoints): Day | undefined {
  const text = given[point]
  if (text === null || text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) {
    throw new ClientError('BAD_USER_INPUT', `points.${point}: "${text}" is not a day; write 2019-05-03.`)
  }
  return day
}

function refuseContradiction(points: Points, before: keyof Points, after: keyof Points): void {
  if (points[before] <= points[after]) return
  throw new ClientError(
    'BAD_USER_INPUT',
    `points contradict each other: ${before} ${formatDay(points[before])} is after ${after} ${formatDay(points[after])}.`,
  )
}
