import type { Command } from 'commander'
import { describeReport } from '../claims/record-report'
import { resolve } from 'node:path'
import { importCsvExport } from '../import/csv-export/import-csv-export'
import { describeHistory, importJsonLines } from '../import/jsonl/import-jsonl'
import { importUcdpGed } from '../import/ucdp-ged/import-ucdp-ged'
import { addImportCsv, tellTable } from './import-csv'
import { describeUcdpEsdReport, importUcdpEsd } from '../import/ucdp-esd/import-ucdp-esd'
import { keepHeapLean } from './lean-heap'
import { progress } from './progress'
import { readableFile } from './readable-file'
import { withDatabase } from './with-database'

export function addImport(program: Command): void {
  const command = program
    .command('import')
    .description('import a data set or a table; again: nothing changes')
    .hook('preAction', keepHeapLean)
  command
    .command('ucdp-esd')
    .description('the UCDP External Support Dataset 18.1, triad-years: all or nothing')
    .argument('<file>', 'its CSV file')
    .action(async (name: string) => {
      const file = await readableFile(name)
      await withDatabase(async (database, _, signal) => {
        const report = await importUcdpEsd(database, file, {
          now: new Date().toISOString(),
          clock: Date.now,
          progress,
          signal,
        })
        console.log(describeUcdpEsdReport(report).join('\n'))
      })
    })
  command
    .command('ucdp-ged')
    .description('events of the UCDP Georeferenced Event Dataset; rows at fault go into a file beside it')
    .argument('<file>', 'its CSV file')
    .option('--strict', 'write all rows or, if one is refused, nothing')
    .action(async (name: string, { strict = false }: { strict?: boolean }) => {
      const file = await readableFile(name)
      await withDatabase(async (database, _, signal) => {
        const now = new Date().toISOString()
        tellTable(file, await importUcdpGed(database, file, { now, clock: Date.now, progress, signal, strict }), strict)
      })
    })
  addImportCsv(command)
  command
    .command('jsonl')
    .description('an export in JSON Lines: into an empty graph it makes the same one; a file with a fault is refused')
    .argument('<file>', 'the file')
    .option('--no-history', 'records and claims only')
    .action(async (name: string, { history }: { history: boolean }) => {
      const file = await readableFile(name)
      await withDatabase(async (database, _, signal) => {
        const now = new Date().toISOString()
        const report = await importJsonLines(database, file, { now, clock: Date.now, progress, signal, history })
        console.log([...describeReport(report), ...describeHistory(report)].join('\n'))
      })
    })
  command
    .command('csv-export')
    .description('the tables of an export in CSV: into an empty graph they make the same one')
    .argument('<folder>', 'where sources.csv, nodes.csv and claims.csv are')
    .action(async (folder: string) => {
      await withDatabase(async (database, _, signal) => {
        const now = new Date().toISOString()
        const report = await importCsvExport(database, resolve(folder), { now, clock: Date.now, progress, signal })
        console.log(describeReport(report).join('\n'))
      })
    })
}
