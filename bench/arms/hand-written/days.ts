import { formatDay, parseDay } from '../../../src/time/day'
import { validityText } from '../../../src/time/words'

const FIRST = '0001-01-01'
const LAST = '9999-12-31'

/** A day as it is told: null if it is unknown. */
export const told = (day: string): string | null => (day === FIRST || day === LAST ? null : day)

const numbers = new Map<string, number>()

/** A day as a number; the same few thousand days come again and again. */
export function dayNumber(day: string): number {
  let number = numbers.get(day)
  if (number === undefined) {
    number = parseDay(day)!
    if (numbers.size < 100_000) numbers.set(day, number)
  }
  return number
}

/** The four points as told, and in words. */
export function validity(
  earliestStart: string,
  latestStart: string,
  earliestEnd: string,
  latestEnd: string,
  lastReported: string,
) {
  return {
    earliestStart: told(earliestStart),
    latestStart: told(latestStart),
    earliestEnd: told(earliestEnd),
    latestEnd: told(latestEnd),
    text: words(earliestStart, latestStart, earliestEnd, latestEnd, lastReported),
  }
}

/** Validity in words, by the rule of the service: both must say the same, letter by letter. */
export function words(
  earliestStart: string,
  latestStart: string,
  earliestEnd: string,
  latestEnd: string,
  lastReported: string,
): string {
  return validityText(
    {
      earliestStart: dayNumber(earliestStart),
      latestStart: dayNumber(latestStart),
      earliestEnd: dayNumber(earliestEnd),
      latestEnd: dayNumber(latestEnd),
    },
    dayNumber(lastReported),
  )
}

export { formatDay }
