import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RecordOptions } from '../../claims/record'
import type { RecordReport } from '../../claims/record-report'
import { ClientError } from '../../errors/client-error'
import type { Database } from '../../graph/database'
import { ClaimSpool } from '../batches/claim-spool'
import { findConflicts } from '../batches/find-conflicts'
import { RecordCollector } from '../batches/record-collector'
import { partsFor, recordInBatches, type BatchSizes } from '../batches/record-in-batches'
import { refuseFaults, type Fault } from '../faults'
import { lineTaker } from '../jsonl/line-taker'
import { readTable } from '../table/read-table'
import { lineOfRow, READ_TABLES, type ReadTable } from './line-of-row'

const MOST_FAULTS = 50
const BYTES_PER_CLAIM = 250
/** Without these a row is nothing. */
const NEEDED: Readonly<Record<ReadTable, readonly string[]>> = {
  sources: ['id', 'title'],
  nodes: ['id', 'kind', 'name'],
  claims: ['id', 'type', 'object', 'source', 'summary', 'confidence'],
}

/**
 * Imports the tables that an export in CSV wrote into a folder: sources, nodes and claims, ties following from these. Into an empty graph
 * it makes the same one. A fault in any of them refuses all, before anything is written; importing again changes nothing. Throws
 * BAD_USER_INPUT with the lines at fault.
 */
export async function importCsvExport(
  database: Database,
  folder: string,
  options: RecordOptions,
  sizes?: BatchSizes,
): Promise<RecordReport> {
  const { now, progress = () => undefined, signal } = options
  const missing = READ_TABLES.filter((table) => !existsSync(join(folder, `${table}.csv`)))
  if (missing.length > 0)
    throw new ClientError(
      'BAD_USER_INPUT',
      `${folder} has no ${missing.map((table) => `${table}.csv`).join(' and no ')}: \`whobacks export csv --out ${folder}\` writes all tables.`,
    )
  const { size } = await stat(join(folder, 'claims.csv'))
  const collector = new RecordCollector()
  const spool = new ClaimSpool(partsFor(size / BYTES_PER_CLAIM, sizes))
  try {
    const faults: Fault[] = []
    const take = lineTaker(collector, spool, now)
    for (const table of READ_TABLES) {
      progress(`Reading ${table}.csv`)
      for await (const fault of faultsOf(folder, table, take, signal)) {
        faults.push(fault)
        if (faults.length >= MOST_FAULTS) refuseFaults(faults)
      }
    }
    refuseFaults(faults)
    const { conflicts } = await findConflicts(database, collector, signal)
    refuseFaults([...conflicts.values()].map((message) => ({ file: folder, place: 'tables', message })))
    return await recordInBatches(database, collector, spool, options, sizes)
  } finally {
    spool.close()
  }
}

/** Takes in the rows of a table; gives what is wrong with them. */
async function* faultsOf(
  folder: string,
  table: ReadTable,
  take: ReturnType<typeof lineTaker>,
  signal?: AbortSignal,
): AsyncGenerator<Fault> {
  const file = `${table}.csv`
  const { header, rows } = await readTable(join(folder, file), { encoding: 'utf-8', delimiter: ',' }, signal)
  const absent = NEEDED[table].filter((column) => !header.names.includes(column))
  if (absent.length > 0) {
    yield { file, place: 'line 1', message: `no column ${absent.join(', ')}: this is no table of an export` }
    return
  }
  for await (const lot of rows) {
    for (const { line, cells, fault } of lot) {
      const row = () => Object.fromEntries(header.names.map((name, at) => [name, cells[at]!]))
      for (const message of fault === null ? take(lineOfRow(table, row()), true) : [fault])
        yield { file, place: `line ${line}`, message }
    }
  }
}
