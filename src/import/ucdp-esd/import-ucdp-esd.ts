import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { recordAll, type RecordOptions } from '../../claims/record'
import { describeReport as describeRecorded, type RecordReport } from '../../claims/record-report'
import type { Database } from '../../graph/database'
import { batchOfUcdpEsd } from './claims'
import { readUcdpEsd } from './rows'

export interface UcdpEsdReport extends RecordReport {
  /** Rows of the file, those without a claim included. */
  readonly rows: number
}

/**
 * Imports the triad-year file of UCDP ESD 18.1, all or nothing; importing it again changes nothing. Throws BAD_USER_INPUT
 * that names rows and columns at fault. Aborting the signal leaves the graph as it was.
 */
export async function importUcdpEsd(database: Database, file: string, options: RecordOptions): Promise<UcdpEsdReport> {
  options.progress?.(`Reading ${basename(file)}`)
  const rows = readUcdpEsd(basename(file), await readFile(file, { encoding: 'utf8', signal: options.signal }))
  options.signal?.throwIfAborted()
  const report = await recordAll(database, batchOfUcdpEsd(rows, options.now), options)
  return { rows: rows.length, ...report }
}

/** The report in lines of plain text. */
export function describeUcdpEsdReport(report: UcdpEsdReport): string[] {
  return [`rows read: ${new Intl.NumberFormat('en').format(report.rows)}`, ...describeRecorded(report)]
}
