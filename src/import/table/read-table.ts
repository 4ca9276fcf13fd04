import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { detectDelimiter, namedDelimiter } from './delimiter'
import type { Encoding } from './encoding'
import { readHeader, type Header } from './header'
import { otherThanTable } from './no-table'
import { readText } from './read-text'
import { RecordParser, UnclosedRecord } from './record-parser'
import { isRejectsHeader } from './rejects-file'
import { refuseTable } from './table-refusal'

export interface TableFormat {
  /** Left out: found by looking at the file. */
  readonly encoding?: Encoding
  readonly delimiter?: string
  /** Names of the columns of a file that has no header. */
  readonly header?: readonly string[]
}

/** A row under the header. */
export interface TableRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  /** As many as the header has, unless there is a fault. */
  readonly cells: readonly string[]
  /** What is wrong with the row as such: its quotes, the number of its cells, a NUL in it. */
  readonly fault: string | null
}

export interface TableReading {
  readonly delimiter: string
  readonly header: Header
  /** Can be walked once. */
  readonly rows: AsyncGenerator<readonly TableRow[]>
  /** What was passed over and how far the reading is; grows while `rows` are walked. */
  readonly passed: { emptyRows: number; bytes: number }
  /** Bytes of the file. */
  readonly size: number
}

/** Characters by which the delimiter is guessed. */
const SAMPLE = 64 * 1024
/** Columns beyond which a table is none. */
const MOST_COLUMNS = 2_000

/**
 * Opens a table and reads its header; the rows come in lots, as they are read, so that memory stays bounded. Throws
 * BAD_USER_INPUT, now or while the rows are walked, for a file that is no table: with the line and what to do.
 */
export async function readTable(path: string, format: TableFormat, signal?: AbortSignal): Promise<TableReading> {
  const file = basename(path)
  const { size } = await stat(path)
  const chunks = readText(path, format.encoding, signal)
  const passed = { emptyRows: 0, bytes: 0 }
  let sample = ''
  while (sample.length < SAMPLE) {
    const { value, done } = await chunks.next()
    if (done) break
    sample += value.text
    passed.bytes = value.bytes
  }
  const other = otherThanTable(sample)
  if (other) refuseTable(file, 'line 1', `this is no table but ${other}`)
  const named = namedDelimiter(sample)
  const body = named ? sample.slice(named.length) : sample
  const delimiter = format.delimiter ?? named?.delimiter ?? detectDelimiter(body.slice(0, SAMPLE))
  const parser = new RecordParser(delimiter)
  const records = recordsOf(file, parser, body, chunks, passed, named ? 1 : 0)
  const first = await firstRecord(records)
  if (!first) refuseTable(file, 'line 1', 'there is nothing in the file: a table needs a header and rows')
  const isHeader = !format.header || isRejectsHeader(first.record.cells, format.header)
  const cells = isHeader ? first.record.cells : format.header!
  const rest = isHeader ? first.rest : [first.record, ...first.rest]
  if (cells.length > MOST_COLUMNS) refuseTable(file, 'line 1', `${cells.length} columns; at most ${MOST_COLUMNS}`)
  const nul = cells.findIndex((cell) => cell.includes('\0'))
  if (nul >= 0) refuseTable(file, 'line 1', `a NUL character in the name of column ${nul + 1}: is this a text file?`)
  const header = readHeader(cells)
  return { delimiter, header, rows: rowsOf(records, rest, header, parser, passed), passed, size }
}

interface Rec {
  readonly cells: string[]
  readonly line: number
  readonly fault: string | null
}

async function* recordsOf(
  file: string,
  parser: RecordParser,
  body: string,
  chunks: AsyncGenerator<{ text: string; bytes: number }>,
  passed: { bytes: number },
  skippedLines: number,
): AsyncGenerator<Rec[]> {
  const shift = (record: Rec): Rec => (skippedLines ? { ...record, line: record.line + skippedLines } : record)
  try {
    yield [...parser.push(body)].map(shift)
    for await (const { text, bytes } of chunks) {
      passed.bytes = bytes
      yield [...parser.push(text)].map(shift)
    }
    yield [...parser.end()].map(shift)
  } catch (error) {
    if (!(error instanceof UnclosedRecord)) throw error
    refuseTable(file, `line ${error.line + skippedLines}`, error.message)
  }
}

/** The first record in which something stands. */
async function firstRecord(records: AsyncGenerator<Rec[]>): Promise<{ record: Rec; rest: Rec[] } | undefined> {
  for (;;) {
    const { value, done } = await records.next()
    if (done) return undefined
    const at = value.findIndex(({ cells }) => !isBlank(cells))
    if (at >= 0) return { record: value[at]!, rest: value.slice(at + 1) }
  }
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '')

async function* rowsOf(
  records: AsyncGenerator<Rec[]>,
  rest: Rec[],
  header: Header,
  parser: RecordParser,
  passed: { emptyRows: number },
): AsyncGenerator<TableRow[]> {
  let empty = 0
  const read = (lot: Rec[]): TableRow[] =>
    lot.flatMap((record) => {
      if (!isBlank(record.cells)) return [rowOf(record, header)]
      empty++
      return []
    })
  yield read(rest)
  for await (const lot of records) {
    yield read(lot)
    passed.emptyRows = empty + parser.emptyLines
  }
}

/** Cells beyond the header are let pass if nothing stands in them, and so are missing ones of columns at the end without a name. */
function rowOf({ cells, line, fault }: Rec, { names, needed }: Header): TableRow {
  const wrong = fault ?? faultOfCells(cells, names, needed)
  if (wrong !== null || cells.length === names.length) return { line, cells, fault: wrong }
  return { line, cells: names.map((_, at) => cells[at] ?? ''), fault: null }
}

function faultOfCells(cells: readonly string[], names: readonly string[], needed: number): string | null {
  const count = `${cells.length} cell${cells.length === 1 ? '' : 's'} where the header has ${names.length}`
  if (cells.length < needed) {
    return `${count}: nothing for "${names[cells.length]}" and what follows; complete the row, if only with delimiters`
  }
  if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
    return `${count}: put cells that hold the delimiter into quotes`
  }
  for (const [sign, message] of LOST) {
    const at = cells.findIndex((cell) => cell.includes(sign))
    if (at >= 0) return message(names[at] ?? `cell ${at + 1}`)
  }
  return null
}

/** Signs that no text has but one that was damaged. */
const LOST: readonly (readonly [sign: string, message: (cell: string) => string])[] = [
  ['\0', (cell) => `a NUL character in "${cell}": remove it`],
  [
    '\ufffd',
    (cell) =>
      `a letter in "${cell}" was lost (U+FFFD) when the file was saved in a wrong encoding: get it as UTF-8, or write the letter`,
  ],
]
