import { basename } from 'node:path'
import type { Database } from '../../graph/database'
import { refuseFaults } from '../faults'
import { importRows, type ImportTableOptions, type ImportTableReport, type RowReader } from '../mapping/import-table'
import type { RowInHand } from '../mapping/compile-value'
import type { Problem } from '../mapping/problem'
import { recordsOfEvent, UCDP_GED } from './map-event'
import { COLUMNS, readEvent } from './read-event'

/**
 * Imports events of UCDP GED: one event, when and where it was and how deadly, and the part of both sides. Of one-sided violence the
 * first side is the perpetrator and civilians of the country the target; else both took part. Rows at fault are refused alone.
 */
export function importUcdpGed(
  database: Database,
  path: string,
  options: ImportTableOptions,
): Promise<ImportTableReport> {
  return importRows(database, path, gedReader(basename(path)), options)
}

/** How the rows of UCDP GED are read. The events of one dyad go together: attacks are derived from all that two actors share. */
export function gedReader(file: string): RowReader {
  return {
    format: {},
    compile(columns) {
      const missing = COLUMNS.filter((column) => !columns.includes(column))
      refuseFaults(missing.map((column) => ({ file, place: 'header', message: `column ${column} is missing` })))
      const at = new Map(columns.map((column, place) => [column, place]))
      return {
        unused: [],
        map(row, now) {
          const problems: Problem[] = []
          const problem: RowInHand['problem'] = (column, message) => problems.push({ line: row.line, column, message })
          const nothing = { skipped: false, source: null, actors: [], events: [], claims: [], references: [] }
          if (row.fault !== null) problem(null, row.fault)
          const read = row.fault === null ? readEvent({ ...row, problem }, at) : undefined
          if (!read || problems.length > 0) return { problems, ...nothing }
          const { event, actors, claims } = recordsOfEvent(read, now)
          const group = `dyad ${read.dyadId}`
          return { problems, ...nothing, source: UCDP_GED, actors, events: [event], claims, group }
        },
      }
    },
  }
}
