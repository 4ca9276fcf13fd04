import { open, type FileHandle } from 'node:fs/promises'
import { invariant } from '../../errors/invariant'
import { LIST_DELIMITER } from '../../graph/managed/bulk-import'

export type Cell = string | number | boolean | null | readonly (string | boolean)[]

/** Characters gathered before they are written. */
const BUFFER = 1 << 20

/** A CSV file of the bulk importer's kind: a header, then rows. */
export class CsvFile {
  #text: string
  #handle: FileHandle | undefined
  readonly #path: string

  constructor(path: string, header: readonly string[]) {
    this.#path = path
    this.#text = `${header.join(',')}\n`
  }

  add(cells: readonly Cell[]): void {
    let line = ''
    for (let i = 0; i < cells.length; i++) line += i === 0 ? printCell(cells[i]!) : `,${printCell(cells[i]!)}`
    this.#text += `${line}\n`
  }

  /** Writes what has been gathered, once it is worth it. */
  async flush(least = BUFFER): Promise<void> {
    if (this.#text.length < least) return
    this.#handle ??= await open(this.#path, 'w')
    await this.#handle.write(this.#text)
    this.#text = ''
  }

  async close(): Promise<void> {
    await this.flush(0)
    await this.#handle?.close()
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
