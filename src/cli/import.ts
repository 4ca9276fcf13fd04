import type { Command } from 'commander'
import { describeUcdpEsdReport, importUcdpEsd } from '../import/ucdp-esd/import-ucdp-esd'
import { progress } from './progress'
import { readableFile } from './readable-file'
import { withDatabase } from './with-database'

export function addImport(program: Command): void {
  program
    .command('import')
    .description('import a data set, all or nothing; again: nothing changes')
    .command('ucdp-esd')
    .description('the UCDP External Support Dataset 18.1, triad-years')
    .argument('<file>', 'its CSV file')
    .action(async (name: string) => {
      const file = await readableFile(name)
      await withDatabase(async (database, _, signal) => {
        const report = await importUcdpEsd(database, file, { now: new Date().toISOString(), progress, signal })
        console.log(describeUcdpEsdReport(report).join('\n'))
      })
    })
}
