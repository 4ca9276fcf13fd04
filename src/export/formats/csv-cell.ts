/** Cells that spreadsheets would run as a formula, also once apostrophes are taken away in front: so what was defused can be told from what was not. */
const FORMULA = /^'*[=+\-@\t\r]/

export type Cell = string | number | boolean | null | undefined | readonly string[]

/**
 * A cell of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers are numbers, and stay as
 * they are. Lists are joined with bars; a bar, or a backslash, in one of its texts has a backslash in front.
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const text = typeof value === 'string' ? value : value.map((each) => each.replace(/[\\|]/g, '\\$&')).join('|')
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that a cell was made of. */
export const textOfCell = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)

/** The texts that a cell was made of, none of them empty. */
export const listOfCell = (cell: string): string[] =>
  (textOfCell(cell).match(/(?:[^\\|]|\\[^])+/g) ?? []).map((each) => each.replace(/\\([^])/g, '$1'))

export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`
