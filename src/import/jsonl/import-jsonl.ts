import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RecordOptions } from '../../claims/record'
import type { RecordReport } from '../../claims/record-report'
import type { Database } from '../../graph/database'
import {
  beginRestoring,
  endRestoring,
  noteRecorded,
  restoreHistory,
  restoringOf,
  type NumberedLine,
} from '../../history/restore-history'
import { EMPTY_REPORT } from '../batches/add-reports'
import { ClaimSpool } from '../batches/claim-spool'
import { findConflicts } from '../batches/find-conflicts'
import { RecordCollector } from '../batches/record-collector'
import { partsFor, recordInBatches, type BatchSizes } from '../batches/record-in-batches'
import { refuseFaults, type Fault } from '../faults'
import { readLine, type Head } from './line-schema'
import { lineTaker } from './line-taker'
import { linesOf } from './lines-of-file'

const MOST_FAULTS = 50
const BYTES_PER_CLAIM = 300
const TELL_EVERY_MS = 2_000

const number = new Intl.NumberFormat('en')

export interface JsonLinesOptions extends RecordOptions {
  /** False: records and claims only, whatever else the file holds. */
  readonly history?: boolean
}

export interface JsonLinesReport extends RecordReport {
  readonly lines: number
  /** What became of the history that the file holds: an empty graph alone can take it. */
  readonly history: 'NONE' | 'RESTORED' | 'LEFT_OUT'
  /** Of a restored graph: ties that roll up into something else than they did, and so are known from now only. */
  readonly undatedTies: number
}

/**
 * Imports an export in JSON Lines (docs/export.md). Into a graph into which nothing was ever written, that of a whole graph is restored:
 * the same records and claims, and the same history. Anywhere else its records and claims are added. A file with a fault is refused as a
 * whole, before anything is written; importing again changes nothing, and completes what was cut off. Throws BAD_USER_INPUT with the
 * lines at fault.
 */
export async function importJsonLines(
  database: Database,
  path: string,
  options: JsonLinesOptions,
  sizes?: BatchSizes,
): Promise<JsonLinesReport> {
  const { now, progress = () => undefined, signal, history: wanted = true } = options
  const file = basename(path)
  const { size } = await stat(path)
  const collector = new RecordCollector()
  const spool = new ClaimSpool(partsFor(size / BYTES_PER_CLAIM, sizes))
  try {
    progress(`Reading ${file}`)
    const { lines, head } = await readFile(path, collector, spool, { ...options, history: wanted })
    const { conflicts } = await findConflicts(database, collector, signal)
    refuseFaults([...conflicts.values()].map((message) => ({ file, place: 'file', message })))
    const kept = wanted ? head?.history : undefined
    const restoring = kept && (await restoringOf(database, `${kept.id} ${size}`))
    if (!kept || !restoring) {
      const report = await recordInBatches(database, collector, spool, options, sizes)
      return { lines, history: head?.history ? 'LEFT_OUT' : 'NONE', undatedTies: 0, ...report }
    }
    await beginRestoring(database, restoring, kept)
    let report: RecordReport = EMPTY_REPORT
    if (!restoring.recorded) {
      report = await recordInBatches(database, collector, spool, { ...options, journal: null }, sizes)
      await noteRecorded(database, restoring)
    }
    const onLot = teller((line) =>
      progress(`History put back up to line ${number.format(line)} of ${number.format(lines)}`),
    )
    const { undated } = await restoreHistory(database, restoring, historyOf(path, signal), { onLot, signal })
    await endRestoring(database, { now, exportedAt: head?.exportedAt ?? null, withJournal: kept.withJournal })
    return { lines, history: 'RESTORED', undatedTies: undated, ...report }
  } finally {
    spool.close()
  }
}

/** What became of the history, in lines of plain text. */
export function describeHistory({ history, undatedTies }: JsonLinesReport): string[] {
  if (history === 'NONE') return []
  if (history === 'LEFT_OUT') return ['history: left out, since the graph was not empty or --no-history was given']
  const undated = undatedTies > 0 ? `; ${number.format(undatedTies)} ties roll up anew, and are known from now` : ''
  return [`history: restored${undated}`]
}

/** Gathers what the file holds, and holds every line of it against what a line may say. */
async function readFile(
  path: string,
  collector: RecordCollector,
  spool: ClaimSpool,
  { now, progress = () => undefined, signal, history }: JsonLinesOptions,
): Promise<{ readonly lines: number; readonly head: Head | undefined }> {
  const file = basename(path)
  const faults: Fault[] = []
  const tell = teller((lines) => progress(`Lines read: ${number.format(lines)}`))
  let lines = 0
  let head: Head | undefined
  let end: { readonly seq?: number } | undefined
  const takeLine = lineTaker(collector, spool, now)
  const take = (text: string): string[] => {
    if (text.trim() === '') return []
    if (end) return ['something stands behind the last line of the export']
    const line = readLine(text)
    if (typeof line === 'string') return [line]
    if (line.kind === 'whobacks') {
      if (lines > 1) return ['the head of an export stands in its first line: put two exports into two files']
      head = line
    }
    if (line.kind === 'end') ({ end } = line)
    return takeLine(line, head?.history !== undefined)
  }
  for await (const lot of linesOf(path, signal)) {
    for (const text of lot) {
      lines++
      for (const message of take(text)) faults.push({ file, place: `line ${lines}`, message })
      if (faults.length >= MOST_FAULTS) refuseFaults(faults)
    }
    tell(lines)
  }
  if (head?.whobacks === 2 && !end)
    faults.push({
      file,
      place: `line ${lines}`,
      message: 'the file breaks off: its last line is missing; export again',
    })
  else if (history && head?.history && end?.seq !== head.history.seq)
    faults.push({
      file,
      place: 'file',
      message:
        'others wrote while the export was read: its history may not fit its claims. Export again while nobody writes, or import records and claims alone with --no-history',
    })
  refuseFaults(faults)
  return { lines, head }
}

const RECORDS = /^\s*\{\s*"(source|actor|event|claim|whobacks|end)"/

/** The lines of a file, found sound before, that are history. */
async function* historyOf(path: string, signal?: AbortSignal): AsyncGenerator<NumberedLine> {
  let at = 0
  for await (const lot of linesOf(path, signal)) {
    for (const text of lot) {
      at++
      if (text.trim() === '' || RECORDS.test(text)) continue
      const [[kind, value]] = Object.entries(JSON.parse(text) as object) as [
        [NumberedLine['kind'], NumberedLine['value']],
      ]
      // A tie of an export that was written by hand may not say since when it is known.
      if (kind !== 'tie' || value.knownFrom !== undefined) yield { line: at, kind, value }
    }
  }
}

/** Tells now and then, not each time. */
function teller(tell: (count: number) => void): (count: number) => void {
  let told = Date.now()
  return (count) => {
    if (Date.now() - told < TELL_EVERY_MS) return
    told = Date.now()
    tell(count)
  }
}
