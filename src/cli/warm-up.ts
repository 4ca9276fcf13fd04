import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kind, type DefinitionNode } from 'graphql'
import { parsedDocument, type Executor } from '../execute/executor'
import { PROJECT_ROOT } from '../settings/project-root'
import { asReader } from './as-reader'
import { meet, readPageDocuments, withMet, type Met } from './page-documents'

const EXAMPLES = join(PROJECT_ROOT, 'src/server/graphiql/examples')
const PAGE = join(PROJECT_ROOT, 'dist/explorer')
/** Milliseconds that one document may take: longer than a request, since what is not planned in the end was planned in vain. */
const EACH_MS = 60_000

/**
 * Asks once, one after the other, what the page asks and then the example questions, so that Neo4j has planned them before somebody
 * does: a first run of a new shape costs it 50 ms to 2 s. What writes is passed over. Errors do not matter here. Gives the number
 * of documents that were answered.
 */
export async function warmUp(executor: Executor, signal: AbortSignal, pageFolder = PAGE): Promise<number> {
  let answered = 0
  const ask = async (text: string, variables: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const parsed = parsedDocument(text)
    if (!parsed.document.definitions.every(isRead)) return undefined
    const request = { ...parsed, variables }
    const { data, errors } = await executor.execute(request, asReader(signal, EACH_MS))
    if (!errors) answered++
    return data
  }
  const met: Met = new Map()
  for (const document of await readPageDocuments(pageFolder)) {
    if (signal.aborted) return answered
    const variables = withMet(document.variables, met)
    if (variables) meet(document, await ask(document.body, variables), met)
  }
  for (const file of (await readdir(EXAMPLES)).filter((name) => name.endsWith('.graphql')).sort()) {
    if (signal.aborted) break
    await ask(await readFile(join(EXAMPLES, file), 'utf8'), {})
  }
  return answered
}

const isRead = (definition: DefinitionNode): boolean =>
  definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === 'query'
