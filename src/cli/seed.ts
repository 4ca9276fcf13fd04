import type { Command } from 'commander'
import { describeReport } from '../claims/record-report'
import { seedFiles } from '../import/seed/seed-files'
import { progress } from './progress'
import { readableFile } from './readable-file'
import { withDatabase } from './with-database'

export function addSeed(program: Command): void {
  program
    .command('seed')
    .description(
      'record actors, sources, events and claims from YAML files: all of them or, if anything is wrong, nothing',
    )
    .argument('<file...>', 'files as docs/seed-format.md describes them')
    .action(async (names: string[]) => {
      const files = await Promise.all(names.map(readableFile))
      await withDatabase(async (database, _, signal) => {
        const report = await seedFiles(database, files, {
          now: new Date().toISOString(),
          clock: Date.now,
          progress,
          signal,
        })
        console.log(describeReport(report).join('\n'))
      })
    })
}
