/** Cells that spreadsheets would run as a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A cell of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are numbers, and stay as
 * they are. Lists are joined with bars.
 */
export function csvCell(value: string | number | boolean | null | undefined | readonly string[]): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.join('|')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: Parameters<typeof csvCell>[0][]): string => `${cells.map(csvCell).join(',')}\r\n`
