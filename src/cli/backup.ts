import { resolve } from 'node:path'
import type { Command } from 'commander'
import { SetupError } from '../errors/setup-error'
import { backUp, restore } from '../graph/backup/backup'
import { loadSettings } from '../settings/load-settings'
import { progress } from './progress'
import { readableFile } from './readable-file'
import { stopSignal } from './stop-signal'

export function addBackup(program: Command): void {
  program
    .command('backup')
    .description('write the managed database to one file; the service must be stopped meanwhile')
    .argument('<file>', 'a new file')
    .action(async (name: string) => {
      const file = resolve(name)
      const { bytes, sha256 } = await backUp(managed(), file, new Date().toISOString())
      console.log(`${file}: ${bytes} bytes, sha256 ${sha256}`)
    })
  program
    .command('restore')
    .description('make the managed database from a backup; the service must be stopped meanwhile')
    .argument('<file>', 'what `whobacks backup` wrote')
    .option('--replace', 'in place of the database that is there')
    .action(async (name: string, { replace = false }: { replace?: boolean }) => {
      const { madeAt } = await restore(managed(), await readableFile(name), replace)
      console.log(`Restored the graph as it was at ${madeAt}.`)
    })
}

function managed() {
  const { neo4jUri, dataDir, cacheDir, neo4jHome } = loadSettings()
  if (neo4jUri !== undefined)
    throw new SetupError('The database at NEO4J_URI is not managed here: back it up with the tools of whoever runs it.')
  return { dataDir, cacheDir, neo4jHome, progress, signal: stopSignal() }
}
