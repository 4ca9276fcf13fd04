import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { SetupError } from '../../errors/setup-error'

const WAITING = 64 * 1024
const ADDED = ['rejected_line', 'rejected_because'] as const

/** The file beside the input that takes refused rows: `table.rejects.csv` for `table.csv`. */
export const rejectsFileOf = (path: string): string => {
  const extension = extname(path)
  return join(dirname(path), `${basename(path, extension)}.rejects${extension || '.csv'}`)
}

/** Whether the cells are the first line of a file of refused rows of a table with these columns. */
export const isRejectsHeader = (cells: readonly string[], columns: readonly string[]): boolean =>
  cells.length === columns.length + ADDED.length &&
  [...columns, ...ADDED].every((name, at) => cells[at]?.replace(/^\ufeff/, '') === name)

/**
 * Refused rows as they stood, with two columns more: the line of the input, and why. Mended, the file can be imported with the same
 * mapping: a mark says that it is UTF-8, whatever the mapping says of the table. Nothing is created while no row is refused; the file of a run before is replaced, or removed.
 */
export class RejectsFile {
  count = 0
  #waiting = ''
  #file: number | undefined

  constructor(
    readonly path: string,
    readonly delimiter: string,
    readonly header: readonly string[],
    readonly mark: '' | '\ufeff' = '',
  ) {}

  add(cells: readonly string[], line: number, reason: string): void {
    if (this.count++ === 0) this.#begin()
    const padded = this.header.map((_, at) => cells[at] ?? '')
    this.#write([...padded, String(line), reason, ...cells.slice(this.header.length)])
  }

  /** Puts the file in its place. */
  close(): void {
    if (this.#file === undefined) {
      rmSync(this.path, { force: true })
      return
    }
    writeSync(this.#file, this.#waiting)
    closeSync(this.#file)
    renameSync(this.#temporary, this.path)
    this.#file = undefined
  }

  /** Forgets what was written. */
  discard(): void {
    if (this.#file !== undefined) closeSync(this.#file)
    this.#file = undefined
    rmSync(this.#temporary, { force: true })
  }

  get #temporary(): string {
    return `${this.path}.part`
  }

  #begin(): void {
    try {
      this.#file = openSync(this.#temporary, 'w')
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      throw new SetupError(`${this.path} cannot be written (${code}): name another place with --rejects FILE.`)
    }
    this.#waiting = this.mark
    this.#write([...this.header, ...ADDED])
  }

  #write(cells: readonly string[]): void {
    this.#waiting += `${cells.map((cell) => this.#quote(cell)).join(this.delimiter)}\n`
    if (this.#waiting.length < WAITING) return
    writeSync(this.#file!, this.#waiting)
    this.#waiting = ''
  }

  #quote(cell: string): string {
    return /["\r\n]/.test(cell) || cell.includes(this.delimiter) || cell !== cell.trim()
      ? `"${cell.replaceAll('"', '""')}"`
      : cell
  }
}
