import { formatDay, FIRST_DAY, LAST_DAY, type Day } from './day'
import { startsMonth, startsYear } from './month'
import type { Points } from './points'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Four points in words, saying no more than they do: "1986 – 1988", "by 2024-04-04, last reported then",
 * "1990 – 2017, not recorded after". `lastReported` is a tie's; null takes the last day that the points know of.
 * An open end is never called an end: it is where reports stop.
 */
export function validityText(points: Points, lastReported: Day | null): string {
  const { earliestStart, latestStart, earliestEnd, latestEnd } = points
  const hasStart = earliestStart !== FIRST_DAY
  if (latestEnd === LAST_DAY) return openEndText(points, lastReported ?? lastKnownDay(points))
  if (latestStart === LAST_DAY) {
    return [hasStart && `not before ${formatDay(earliestStart)}`, untilText(points)].filter(Boolean).join(', ')
  }
  if (!hasStart && earliestEnd === FIRST_DAY && latestStart === latestEnd) return `by ${formatDay(latestEnd)}`
  if (!hasStart) return `by ${formatDay(latestStart)}, ${untilText(points)}`
  const start = windowText(earliestStart, latestStart)
  if (earliestEnd === FIRST_DAY) return `since ${start}, ${untilText(points)}`
  const end = windowText(earliestEnd, latestEnd)
  if (earliestStart === earliestEnd && latestStart === latestEnd) return start
  if (isPlain(start) && isPlain(end)) return `${start} – ${end}`
  return `from ${isPlain(start) ? start : `some day ${start}`} until ${isPlain(end) ? end : `some day ${end}`}`
}

/** The days among which an event lies: "2024-01-28", "January 2024", "between March 2023 and May 2023", "by 2024-04-04". */
export function dayRangeText(earliest: Day | null, latest: Day | null): string {
  const from = earliest === FIRST_DAY ? null : earliest
  const to = latest === LAST_DAY ? null : latest
  if (from !== null && to !== null) return windowText(from, to)
  if (from !== null) return `not before ${formatDay(from)}`
  return to !== null ? `by ${formatDay(to)}` : 'date unknown'
}

function openEndText(points: Points, reported: Day | null): string {
  const { earliestStart, latestStart, earliestEnd } = points
  if (reported === null) return 'time unknown'
  const hasStart = earliestStart !== FIRST_DAY
  const lastReported = (start: Day) =>
    start === reported ? 'last reported then' : `last reported ${formatDay(reported)}`
  if (latestStart === LAST_DAY) {
    return hasStart ? `not before ${formatDay(earliestStart)}, ${lastReported(earliestStart)}` : lastReported(LAST_DAY)
  }
  if (!hasStart) return `by ${formatDay(latestStart)}, ${lastReported(latestStart)}`
  const start = windowText(earliestStart, latestStart)
  const end = earliestEnd !== FIRST_DAY && earliestEnd < reported ? windowText(earliestEnd, reported) : undefined
  if (end && isPlain(start) && isPlain(end)) return `${start === end ? start : `${start} – ${end}`}, not recorded after`
  return `since ${start}, ${earliestStart === latestStart ? lastReported(latestStart) : lastReported(LAST_DAY)}`
}

function untilText({ earliestEnd, latestEnd }: Points): string {
  if (earliestEnd === FIRST_DAY) return `until ${formatDay(latestEnd)} at the latest`
  const end = windowText(earliestEnd, latestEnd)
  return isPlain(end) ? `until ${end}` : `until some day ${end}`
}

/** A day, a whole month or a whole year by its name, anything else by its two ends. */
function windowText(earliest: Day, latest: Day): string {
  if (earliest === latest) return formatDay(earliest)
  const last = latest + 1
  const [from, to] =
    startsYear(earliest) && startsYear(last)
      ? [yearText(earliest), yearText(latest)]
      : startsMonth(earliest) && startsMonth(last)
        ? [monthText(earliest), monthText(latest)]
        : [formatDay(earliest), formatDay(latest)]
  return from === to ? from : `between ${from} and ${to}`
}

const isPlain = (window: string): boolean => !window.startsWith('between')
const yearText = (day: Day): string => String(Number(formatDay(day).slice(0, 4)))
const monthText = (day: Day): string => `${MONTHS[Number(formatDay(day).slice(5, 7)) - 1]} ${yearText(day)}`

function lastKnownDay({ earliestStart, latestStart, earliestEnd }: Points): Day | null {
  const known = [earliestStart, latestStart, earliestEnd].filter((day) => day !== FIRST_DAY && day !== LAST_DAY)
  return known.length ? Math.max(...known) : null
}
