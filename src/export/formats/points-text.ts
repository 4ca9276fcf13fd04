import { FIRST_DAY, formatDay, LAST_DAY, type Day } from '../../time/day'
import type { Points } from '../../time/points'

/** The four points as ISO days, unknown ones null: as the API gives them. */
export function pointsText(points: Points): { [point in keyof Points]: string | null } {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = points
  return {
    earliestStart: unless(earliestStart, FIRST_DAY),
    latestStart: unless(latestStart, LAST_DAY),
    earliestEnd: unless(earliestEnd, FIRST_DAY),
    latestEnd: unless(latestEnd, LAST_DAY),
  }
}

const unless = (day: Day, unknown: Day): string | null => (day === unknown ? null : formatDay(day))

export const dayText = (day: Day | null): string | null => (day === null ? null : formatDay(day))
