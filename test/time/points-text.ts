import { formatDay, FIRST_DAY, LAST_DAY, parseDay, type Day } from '../../src/time/day'
import type { Points } from '../../src/time/points'

/** `1986-01-01 1986-12-31 1988-01-01 —`: four points, a dash for an unknown one. */
export function pointsText(points: Points): string {
  return [points.earliestStart, points.latestStart, points.earliestEnd, points.latestEnd]
    .map((day) => (day === FIRST_DAY || day === LAST_DAY ? '—' : formatDay(day)))
    .join(' ')
}

export function readPoints(text: string): Points {
  const [es, ls, ee, le] = text.split(' ')
  const day = (part: string | undefined, unknown: Day) => (part === '—' ? unknown : theDay(part ?? ''))
  return {
    earliestStart: day(es, FIRST_DAY),
    latestStart: day(ls, LAST_DAY),
    earliestEnd: day(ee, FIRST_DAY),
    latestEnd: day(le, LAST_DAY),
  }
}

export function theDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new Error(`not a day: ${text}`)
  return day
}
