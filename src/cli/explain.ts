import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { SetupError } from '../errors/setup-error'
import { explain } from '../execute/explain'
import { loadModel } from '../model/load-model'
import { readableFile } from './readable-file'
import { withDatabase } from './with-database'

export function addExplain(program: Command): void {
  program
    .command('explain')
    .description('print plan, Cypher and PROFILE of a GraphQL document')
    .argument('<file>', 'the document')
    .option('--variables <json>', 'its variables, as a JSON object', '{}')
    .action(async (file: string, options: { variables: string }) => {
      const document = await readFile(await readableFile(file), 'utf8')
      const variables = readVariables(options.variables)
      await withDatabase(async (database, { limits }) =>
        console.log(await explain(loadModel(), database, document, variables, limits)),
      )
    })
}

function readVariables(json: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(json)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Told below, with what is wanted.
  }
  throw new SetupError('--variables must be a JSON object, such as {"of": {"id": "hamas"}}.')
}
