/** One record of a table as it stands in the text. */
export interface TableRecord {
  readonly cells: string[]
  /** Line on which it begins, from 1. */
  readonly line: number
  /** What is wrong with its quotes, if anything: the cells are then only a guess. */
  readonly fault: string | null
}

/** Characters of one record; beyond it, a quote that opens in it is taken as never closed. */
export const LONGEST_RECORD = 1_000_000

/** A record that has no end: the quote that opens on `line` is never closed. */
export class UnclosedRecord extends Error {
  constructor(readonly line: number) {
    super(
      `a quote opens in the row that begins here, and is not closed within ${LONGEST_RECORD.toLocaleString('en')} characters or before the file ends: close it, or double it if it belongs to the text`,
    )
  }
}

const QUOTE = 34
const SPACE = 32
const LF = 10
const CR = 13

/**
 * Cuts text that arrives in chunks into records: RFC 4180 with any one character between cells, and with lines that end in
 * LF, CR LF or CR. Spaces around a quoted cell are dropped. A quote inside of an unquoted cell stands for itself; text after a closing quote is a fault of that
 * record alone. Lines without anything are passed over and counted. Throws UnclosedRecord.
 */
export class RecordParser {
  /** Lines passed over because nothing stands in them. */
  emptyLines = 0
  #text = ''
  #line = 1

  constructor(readonly delimiter: string) {}

  /** The records that end in the text given so far. */
  *push(text: string): Generator<TableRecord> {
    this.#text += text
    yield* this.#records(false)
    if (this.#text.length > LONGEST_RECORD) throw new UnclosedRecord(this.#line)
  }

  /** What is left when no more text comes. */
  *end(): Generator<TableRecord> {
    yield* this.#records(true)
    if (this.#text) throw new UnclosedRecord(this.#line)
  }

  *#records(last: boolean): Generator<TableRecord> {
    let at = 0
    while (at < this.#text.length) {
      const found = scanRecord(this.#text, at, this.delimiter.charCodeAt(0), last)
      if (!found) break
      const { cells, fault, next, lines } = found
      if (next - at > LONGEST_RECORD) throw new UnclosedRecord(this.#line)
      if (cells.length === 1 && cells[0]!.trim() === '') this.emptyLines++
      else yield { cells, line: this.#line, fault }
      this.#line += lines
      at = next
    }
    this.#text = this.#text.slice(at)
  }
}

interface Scanned {
  readonly cells: string[]
  readonly fault: string | null
  /** Where the next record begins. */
  readonly next: number
  /** Line ends passed. */
  readonly lines: number
}

/** Undefined if the record does not end in the text, and more may come. */
function scanRecord(text: string, from: number, delimiter: number, last: boolean): Scanned | undefined {
  const cells: string[] = []
  let fault: string | null = null
  let lines = 0
  let at = from
  for (;;) {
    const quote = openingQuote(text, at, delimiter)
    const isQuoted = quote >= 0
    if (isQuoted) at = quote
    let cell = ''
    if (isQuoted) {
      const close = closingQuote(text, at + 1)
      if (close < 0 || (close + 1 === text.length && !last)) return undefined
      cell = text.slice(at + 1, close).replaceAll('""', '"')
      lines += lineEnds(text, at, close)
      at = close + 1
    }
    const end = cellEnd(text, at, delimiter)
    if (end === text.length && !last) return undefined
    const plain = text.slice(at, end)
    if (!isQuoted) cell = plain
    else if (plain.trim() !== '') {
      fault ??= `text after the closing quote of cell ${cells.length + 1}: "${plain.slice(0, 40)}"; double quotes that belong to the text`
      cell += plain
    }
    cells.push(cell)
    const code = text.charCodeAt(end)
    at = end + 1
    if (code === delimiter) continue
    if (end === text.length) return { cells, fault, next: end, lines }
    if (code === LF) return { cells, fault, next: at, lines: lines + 1 }
    if (at === text.length && !last) return undefined
    return { cells, fault, next: text.charCodeAt(at) === LF ? at + 1 : at, lines: lines + 1 }
  }
}

/** Where a quote opens the cell, at its very beginning or after spaces; -1 if none does. */
function openingQuote(text: string, from: number, delimiter: number): number {
  let at = from
  while (text.charCodeAt(at) === SPACE && delimiter !== SPACE) at++
  return text.charCodeAt(at) === QUOTE ? at : -1
}

/** Where the quote stands that ends a quoted cell, a doubled one being part of its text; -1 if there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
  return at
}

function cellEnd(text: string, from: number, delimiter: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === delimiter || code === LF || code === CR) return at
  }
  return text.length
}

/** CR LF counts once. */
function lineEnds(text: string, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) lines++
  }
  return lines
}
