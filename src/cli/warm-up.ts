import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'graphql'
import { anonymousCaller } from '../access/caller'
import { newStatistics, type Executor } from '../execute/executor'

const EXAMPLES = join(__dirname, '../../src/server/graphiql/examples')
/** Milliseconds that one example may take. */
const EXAMPLE_MS = 10_000

/**
 * Asks the example questions once, one after the other, so that Neo4j has planned them before somebody asks: a first run of a
 * new shape costs it 50 ms to 2 s. Errors do not matter here. Gives the number of examples that were answered.
 */
export async function warmUp(executor: Executor, signal: AbortSignal): Promise<number> {
  let answered = 0
  for (const file of (await readdir(EXAMPLES)).filter((name) => name.endsWith('.graphql')).sort()) {
    if (signal.aborted) break
    const source = await readFile(join(EXAMPLES, file), 'utf8')
    const caller = anonymousCaller('READER')
    const context = { caller, signal, deadline: Date.now() + EXAMPLE_MS, statistics: newStatistics() }
    const { errors } = await executor.execute({ document: parse(source), source, variables: {} }, context)
    if (!errors) answered++
  }
  return answered
}
