import { CsvError, parse } from 'csv-parse/sync'
import { refuseFaults, type Fault } from './faults'

/** More rows than any file that is meant for this: beyond it, the file is refused. */
const MAX_ROWS = 1_000_000

/** One row of a table: its cells by column name, and where it stands in the file. */
export interface CsvRow {
  /** 1 for the first row under the header. */
  readonly row: number
  /** The line of the file on which it ends. */
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

export interface CsvTable {
  readonly file: string
  readonly rows: readonly CsvRow[]
}

/**
 * Reads a table in RFC 4180 with a header, UTF-8. Every row must have as many cells as the header, and the header the
 * `columns` asked for; more are fine. Throws BAD_USER_INPUT that names rows and columns at fault.
 */
export function readCsv(file: string, text: string, columns: readonly string[]): CsvTable {
  const records = parseRecords(file, text)
  const header = records[0]?.record ?? []
  const faults: Fault[] = columns
    .filter((column) => !header.includes(column))
    .map((column) => ({ file, place: 'header', message: `column ${column} is missing` }))
  header.forEach((column, at) => {
    if (header.indexOf(column) !== at) faults.push({ file, place: 'header', message: `column ${column} stands twice` })
  })
  refuseFaults(faults)
  const rows = records.slice(1).map(({ record, line }, index): CsvRow => {
    if (record.length !== header.length) faults.push(wrongCellCount(file, index + 1, line, record, header))
    const cells: Record<string, string> = Object.create(null)
    header.forEach((column, at) => (cells[column] = record[at] ?? ''))
    return { row: index + 1, line, cells }
  })
  refuseFaults(faults)
  return { file, rows }
}

export const placeOf = (row: CsvRow, column: string): string => `row ${row.row} (line ${row.line}), column ${column}`

function wrongCellCount(file: string, row: number, line: number, record: string[], header: string[]): Fault {
  const column = record.length < header.length ? header[record.length] : `after ${header.at(-1)}`
  const message = `${record.length} cells where the header has ${header.length}`
  return { file, place: `row ${row} (line ${line}), column ${column}`, message }
}

function parseRecords(file: string, text: string): { record: string[]; line: number }[] {
  try {
    const parsed = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      to: MAX_ROWS + 2,
    })
    const records = (parsed as unknown as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }))
    if (records.length > MAX_ROWS + 1) refuseFaults([{ file, place: 'file', message: `more than ${MAX_ROWS} rows` }])
    return records
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const context = error as unknown as { lines?: number; column?: number | string }
    const place = `line ${context.lines ?? 1}, column ${context.column ?? 1}`
    refuseFaults([{ file, place, message: error.message }])
    throw error
  }
}
