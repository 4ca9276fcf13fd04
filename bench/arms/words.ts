import { dayNumber } from './hand-written/days'
import { validityText as inWords } from '../../src/time/words'

/** Validity in words for arms that are no TypeScript: four days and the last reported one, as text. */
export function validityText(days: readonly string[], lastReported: string): string {
  const [earliestStart, latestStart, earliestEnd, latestEnd] = days.map(dayNumber)
  return inWords(
    { earliestStart: earliestStart!, latestStart: latestStart!, earliestEnd: earliestEnd!, latestEnd: latestEnd! },
    dayNumber(lastReported),
  )
}
