import { resolve } from 'node:path'
import type { Command } from 'commander'
import { describeUcdpEsdReport, importUcdpEsd } from '../import/ucdp-esd/import-ucdp-esd'
import { progress } from './progress'
import { withDatabase } from './with-database'

export function addImport(program: Command): void {
  program
    .command('import')
    .description('import a data set, all or nothing; again: nothing changes')
    .command('ucdp-esd')
    .description('the UCDP External Support Dataset 18.1, triad-years')
    .argument('<file>', 'its CSV file')
    .action((file: string) =>
      withDatabase(async (database, _, signal) => {
        const options = { now: new Date().toISOString(), progress, signal }
        const report = await importUcdpEsd(database, resolve(file), options)
        console.log(describeUcdpEsdReport(report).join('\n'))
      }),
    )
}
