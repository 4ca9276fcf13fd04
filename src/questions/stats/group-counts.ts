import { blockKind } from '../../claims/tie-times'
import { FIRST_BASIC_DAY, LAST_BASIC_DAY } from '../../time/basic-day'
import { formatDay } from '../../time/day'
import type { Period } from '../asked'
import type { CountRow } from '../count-row'
import { byCount, type StatGroup } from './stat-group'

/** Groups of which the database gives the key, most ties first. A row without a key is the number of all ties. */
export const groupsByKey = (rows: readonly CountRow[]): StatGroup[] =>
  rows
    .filter(([key]) => key !== null)
    .map(([key, label, count]) => ({ key: String(key), label: label ?? String(key), count }))
    .sort(byCount)

/** Each row counts ties that answer by the same instruments: their letters (src/claims/tie-times.ts). */
export function groupsByInstrument(rows: readonly CountRow[]): StatGroup[] {
  const counts = new Map<string, number>()
  for (const [letters, , count] of rows) {
    for (let place = 0; place < String(letters).length; place++) {
      const instrument = blockKind(String(letters), place)
      counts.set(instrument, (counts.get(instrument) ?? 0) + count)
    }
  }
  return [...counts].map(([key, count]) => ({ key, label: key, count })).sort(byCount)
}

/**
 * How many ties answer for each year, of marks: a year in which runs of years begin, or -1 minus one in which they end; besides,
 * the first and last day that the ties are reported on. Years lie in the period asked and, if reports are let stand `forEver`,
 * where any of the ties is reported: there is nothing to count beyond.
 */
export function groupsByYear(rows: readonly CountRow[], period: Period | null, forEver: boolean): StatGroup[] {
  const steps = new Map<number, number>()
  const step = (year: number, by: number) => steps.set(year, (steps.get(year) ?? 0) + by)
  for (const [mark, , count] of rows) {
    if (Number(mark) >= 0) step(Number(mark), count)
    // The year after the last.
    else step(-Number(mark), -count)
  }
  const first = rows.reduce((least, [, , , day]) => (day! < least ? day! : least), LAST_BASIC_DAY)
  const last = rows.reduce((most, [, , , , day]) => (day! > most ? day! : most), FIRST_BASIC_DAY)
  const from = Math.max(1, period ? yearOf(formatDay(period.from)) : 1, forEver ? yearOf(first) : 1)
  const to = Math.min(9999, period ? yearOf(formatDay(period.to)) : 9999, forEver ? yearOf(last) : 9999)
  const groups: StatGroup[] = []
  let count = [...steps].reduce((sum, [year, by]) => (year < from ? sum + by : sum), 0)
  for (let year = from; year <= to; year++) {
    count += steps.get(year) ?? 0
    if (count > 0) groups.push({ key: String(year), label: String(year), count })
  }
  return groups
}

/** Of a day as ISO text or eight digits. */
const yearOf = (day: string): number => Number(day.slice(0, 4))
