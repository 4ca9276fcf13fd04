import { closeSync, openSync, writeSync } from 'node:fs'
import { invariant } from '../../errors/invariant'
import { LIST_DELIMITER } from '../../graph/managed/bulk-import'

export type Cell = string | number | boolean | null | readonly (string | boolean)[]

/** Bytes gathered before they are written. */
const BUFFER = 1 << 18

/**
 * A CSV file of the bulk importer's kind: a header, then rows. Gathered as bytes, because text that is gathered outlives the
 * young generation: collecting it took longer than all else together.
 */
export class CsvFile {
  #bytes = Buffer.allocUnsafe(BUFFER)
  #length = 0
  readonly #handle: number

  constructor(path: string, header: readonly string[]) {
    this.#handle = openSync(path, 'w')
    this.#append(`${header.join(',')}\n`)
  }

  add(cells: readonly Cell[]): void {
    let line = printCell(cells[0]!)
    for (let i = 1; i < cells.length; i++) line += `,${printCell(cells[i]!)}`
    this.#append(`${line}\n`)
  }

  close(): void {
    this.#flush()
    closeSync(this.#handle)
  }

  #append(line: string): void {
    // A character of UTF-16 is three bytes of UTF-8 at most.
    if (this.#length + 3 * line.length > this.#bytes.length) this.#flush()
    if (3 * line.length > this.#bytes.length) this.#bytes = Buffer.allocUnsafe(3 * line.length)
    this.#length += this.#bytes.write(line, this.#length)
  }

  #flush(): void {
    for (let done = 0; done < this.#length;) done += writeSync(this.#handle, this.#bytes, done, this.#length - done)
    this.#length = 0
  }
}

/** Absent as nothing; text in quotes. The importer has no empty list: that is absent too, and filled in afterwards. */
function printCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return quote(cell)
  if (typeof cell !== 'object') return String(cell)
  if (cell.length === 0) return ''
  const text = cell.join(LIST_DELIMITER)
  return text === '' ? '" "' : quote(text, cell)
}

function quote(text: string, list?: readonly unknown[]): string {
  invariant(!list || text.split(LIST_DELIMITER).length === list.length, 'csv-list-delimiter', text)
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`
}
