import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Progress, RecordOptions } from '../../claims/record'
import type { RecordReport } from '../../claims/record-report'
import { ClientError } from '../../errors/client-error'
import type { Database } from '../../graph/database'
import { ClaimSpool } from '../batches/claim-spool'
import { findConflicts } from '../batches/find-conflicts'
import { RecordCollector } from '../batches/record-collector'
import { partsFor, recordInBatches, type BatchSizes } from '../batches/record-in-batches'
import type { Encoding } from '../table/encoding'
import { readTable, type TableFormat, type TableReading } from '../table/read-table'
import { RejectsFile, rejectsFileOf } from '../table/rejects-file'
import { compileMapping, type CompiledMapping } from './compile-mapping'
import { describeProblem, type Problem } from './problem'
import { readMapping, type MappingFile } from './read-mapping'

export interface ImportTableOptions extends RecordOptions {
  /** A refused row refuses the whole table. */
  readonly strict?: boolean
  /** Where refused rows go; beside the table, if left out. */
  readonly rejects?: string
  readonly sizes?: BatchSizes
  /** Instead of that which the mapping names, or that which is found by looking. */
  readonly encoding?: Encoding
}

/** What the reading of a table came to. */
export interface TableReport {
  readonly rows: number
  readonly emptyRows: number
  /** Passed over by a condition of the mapping. */
  readonly skippedRows: number
  readonly refusedRows: number
  /** The first of what was wrong. */
  readonly problems: readonly Problem[]
  readonly claims: number
  /** Claims that stand in the table more than once. */
  readonly repeatedClaims: number
  /** Claims without a date of their own, or merely observed. */
  readonly undatedClaims: number
  /** What is worth knowing of the table: renamed columns, columns that nothing reads. */
  readonly notes: readonly string[]
}

export interface ImportTableReport extends TableReport {
  /** Null where nothing went in. */
  readonly recorded: RecordReport | null
  /** Records of the graph that were met under another id: id in the table, id in the graph. */
  readonly matched: ReadonlyMap<string, string>
  readonly rejectsFile: string | null
}

const SHOWN = 50
const TELL_EVERY_MS = 2_000
/** Fewer than any row of a table that holds a claim. */
const BYTES_PER_CLAIM = 60

const number = new Intl.NumberFormat('en')

/** Reads a table by a mapping, and says what is wrong; writes nothing, and needs no graph. Throws BAD_USER_INPUT for a file that is no table. */
export async function checkTable(
  path: string,
  mappingPath: string,
  { now, progress, signal, encoding }: Pick<ImportTableOptions, 'now' | 'progress' | 'signal' | 'encoding'>,
): Promise<TableReport> {
  const mapping = await mappingAt(mappingPath)
  return readRows(path, byMapping(mapping, encoding), new RecordCollector(), { now, progress, signal })
}

/**
 * Imports a table by a mapping (docs/import.md): good rows go in, refused ones into a file beside the table, with the reason; with
 * `strict`, any refused row refuses all. Importing again changes nothing. Throws BAD_USER_INPUT for a file that is no table.
 */
export async function importTable(
  database: Database,
  path: string,
  mappingPath: string,
  options: ImportTableOptions,
): Promise<ImportTableReport> {
  return importRows(database, path, byMapping(await mappingAt(mappingPath), options.encoding), options)
}

/** How the rows of a table are read: its format, as far as that is known, and what they say, by the names of the columns. */
export interface RowReader {
  readonly format: TableFormat
  compile(columns: readonly string[]): CompiledMapping
}

const byMapping = (mapping: MappingFile, encoding = mapping.mapping.file.encoding): RowReader => ({
  format: { ...mapping.mapping.file, encoding },
  compile: (columns) => compileMapping(mapping, columns),
})

/** Imports a table whose rows are read in any way; otherwise as importTable. */
export async function importRows(
  database: Database,
  path: string,
  reader: RowReader,
  options: ImportTableOptions,
): Promise<ImportTableReport> {
  const rejectsPath = options.rejects ?? rejectsFileOf(path)
  let refused: ReadonlyMap<string, string> = new Map()
  // A record that the graph contradicts is only known once all are: its rows are then refused in a second reading.
  for (;;) {
    const attempt = await readAndMeet(database, path, reader, rejectsPath, refused, options)
    if ('conflicts' in attempt) refused = new Map([...refused, ...attempt.conflicts])
    else return attempt
  }
}

async function readAndMeet(
  database: Database,
  path: string,
  reader: RowReader,
  rejectsPath: string,
  refused: ReadonlyMap<string, string>,
  options: ImportTableOptions,
): Promise<ImportTableReport | { conflicts: ReadonlyMap<string, string> }> {
  const collector = new RecordCollector()
  const opened: { spool?: ClaimSpool; rejects?: RejectsFile } = {}
  try {
    const report = await readRows(path, reader, collector, {
      ...options,
      refused,
      begin: (reading) => {
        opened.spool = new ClaimSpool(partsFor(reading.size / BYTES_PER_CLAIM, options.sizes))
        opened.rejects = new RejectsFile(
          rejectsPath,
          reading.delimiter,
          reading.header.names,
          reader.format.encoding ? '\ufeff' : '',
        )
      },
      claims: (claims, group) => claims.forEach((claim) => opened.spool!.add(claim, group)),
      refuse: (cells, line, reason) => opened.rejects!.add(cells, line, reason),
    })
    options.progress?.('Looking up what is there')
    const { conflicts, matched } = await findConflicts(database, collector, options.signal)
    if (conflicts.size > 0) {
      opened.rejects!.discard()
      return { conflicts }
    }
    opened.rejects!.close()
    const rejectsFile = opened.rejects!.count > 0 ? rejectsPath : null
    const stop = options.strict && report.refusedRows > 0
    const recorded =
      stop || report.claims === 0
        ? null
        : await recordInBatches(database, collector, opened.spool!, options, options.sizes)
    return { ...report, recorded, matched, rejectsFile }
  } catch (error) {
    opened.rejects?.discard()
    throw error
  } finally {
    opened.spool?.close()
  }
}

interface ReadRowsOptions {
  readonly now: string
  readonly progress?: Progress
  readonly signal?: AbortSignal
  /** Ids that must not be named, and why. */
  readonly refused?: ReadonlyMap<string, string>
  readonly begin?: (reading: TableReading) => void
  readonly claims?: (claims: ReturnType<RecordCollector['add']>, group?: string) => void
  readonly refuse?: (cells: readonly string[], line: number, reason: string) => void
}

async function readRows(
  path: string,
  reader: RowReader,
  collector: RecordCollector,
  { now, progress = () => undefined, signal, refused = new Map(), begin, claims, refuse }: ReadRowsOptions,
): Promise<TableReport> {
  const reading = await readTable(path, reader.format, signal)
  const compiled = reader.compile(reading.header.names)
  begin?.(reading)
  progress(`Reading ${basename(path)}`)
  const problems: Problem[] = []
  const counts = { rows: 0, skippedRows: 0, refusedRows: 0 }
  let told = Date.now()
  for await (const lot of reading.rows) {
    for (const row of lot) {
      counts.rows++
      const mapped = compiled.map(row, now)
      if (mapped.skipped) {
        counts.skippedRows++
        continue
      }
      const found = mapped.problems.length > 0 ? mapped.problems : problemsAcross(mapped, row.line, collector, refused)
      if (found.length === 0) {
        const fresh = collector.add(mapped)
        claims?.(fresh, mapped.group)
        continue
      }
      counts.refusedRows++
      for (const problem of found) if (problems.length < SHOWN) problems.push(problem)
      refuse?.(row.cells, row.line, reasonOf(found))
    }
    signal?.throwIfAborted()
    if (Date.now() - told < TELL_EVERY_MS) continue
    told = Date.now()
    const share = Math.floor((reading.passed.bytes / Math.max(1, reading.size)) * 100)
    progress(`Rows read: ${number.format(counts.rows)} (${share} %)`)
  }
  return {
    ...counts,
    emptyRows: reading.passed.emptyRows,
    problems,
    claims: collector.claimCount,
    repeatedClaims: collector.repeatedClaims,
    undatedClaims: collector.undatedClaims,
    notes: [...notesOn(reading, compiled), ...(counts.rows > 0 ? [] : [NO_ROWS])],
  }
}

/** What only shows beside other rows, or beside the graph. */
function problemsAcross(
  mapped: ReturnType<CompiledMapping['map']>,
  line: number,
  collector: RecordCollector,
  refused: ReadonlyMap<string, string>,
): Problem[] {
  const fault = collector.faultOf(mapped)
  if (fault !== null) return [{ line, column: null, message: fault }]
  if (refused.size === 0) return []
  const ids = [
    mapped.source?.id,
    ...mapped.actors.map(({ id }) => id),
    ...mapped.events.map(({ id }) => id),
    ...mapped.references,
  ]
  return [...new Set(ids)].flatMap((id) => {
    const message = id === undefined ? undefined : refused.get(id)
    return message === undefined ? [] : [{ line, column: null, message }]
  })
}

const reasonOf = (problems: readonly Problem[]): string =>
  problems.map(({ column, message }) => (column === null ? message : `${column}: ${message}`)).join('; ')

const NO_ROWS = 'no row stands under the header: there is nothing to import'

function notesOn({ header }: TableReading, { unused }: CompiledMapping): string[] {
  return unused.length === 0
    ? [...header.notes]
    : [...header.notes, `columns that the mapping does not read: ${unused.map((name) => `"${name}"`).join(', ')}`]
}

async function mappingAt(path: string): Promise<MappingFile> {
  return readMapping(basename(path), await readFile(path, 'utf8'))
}

/** Problems in lines of plain text, the first fifty of them. */
export function describeProblems({ problems, refusedRows }: TableReport, file: string): string[] {
  const lines = problems.map((problem) => `${file}: ${describeProblem(problem)}`)
  if (problems.length === SHOWN)
    lines.push(`… these are the first ${SHOWN} problems, of ${number.format(refusedRows)} rows that are refused`)
  return lines
}

/** How a reading went, in lines of plain text. */
export function describeTable(report: TableReport): string[] {
  const { rows, emptyRows, skippedRows, refusedRows, claims, repeatedClaims, notes } = report
  const lines = [`rows read: ${number.format(rows)}`]
  if (emptyRows > 0) lines.push(`empty rows passed over: ${number.format(emptyRows)}`)
  if (skippedRows > 0) lines.push(`rows passed over by the mapping: ${number.format(skippedRows)}`)
  lines.push(`rows refused: ${number.format(refusedRows)}`)
  lines.push(`claims in good rows: ${number.format(claims)}`)
  if (repeatedClaims > 0)
    lines.push(`claims that stand more than once, taken once: ${number.format(repeatedClaims)} more`)
  return [...lines, ...notes.map((note) => `note: ${note}`)]
}

const MATCHES_SHOWN = 20

/** Which records were known under another id, in lines of plain text. */
export function describeMatched(matched: ReadonlyMap<string, string>): string[] {
  const others = [...matched].filter(([id, there]) => id !== there)
  const lines = others.slice(0, MATCHES_SHOWN).map(([id, there]) => `  ${id} is ${there}`)
  if (others.length > MATCHES_SHOWN) lines.push(`  … and ${number.format(others.length - MATCHES_SHOWN)} more`)
  return others.length > 0 ? [`known to the graph under another id: ${number.format(others.length)}`, ...lines] : []
}

/** Refuses an import of which nothing may go in. */
export function refuseNothingLeft(report: ImportTableReport, strict: boolean): void {
  if (report.recorded !== null || report.refusedRows === 0) return
  const why = strict ? 'a row is refused, and --strict takes all rows or none' : 'no row can be taken'
  throw new ClientError('BAD_USER_INPUT', `Nothing was written: ${why}.`)
}
