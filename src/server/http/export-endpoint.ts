import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { checkRole } from '../../access/check-role'
import { ClientError } from '../../errors/client-error'
import type { Executor } from '../../execute/executor'
import { formatOf, MEDIA_TYPES, printGraph, tableOf } from '../../export/formats'
import { readSelection } from '../../export/read-selection'
import { isWhole, select } from '../../export/selection'
import type { Database } from '../../graph/database'
import type { Authenticate } from '../auth/authenticate'
import { writeHead } from './respond'

export interface Exporting {
  readonly executor: Executor
  readonly authenticate: Authenticate
  /** Undefined while there is none yet. */
  database(): Database | undefined
}

/**
 * Answers GET /export/FORMAT?…: the part of the graph that the address names (docs/export.md), for readers; without one the whole
 * graph, for editors. Written as it is read and as fast as the client takes it; a client that hangs up stops the reading. What goes
 * wrong after the first piece cuts the answer off.
 */
export async function answerExport(
  { executor, authenticate, database }: Exporting,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const caller = await authenticate(request)
  const format = formatOf(url.pathname.split('/')[2] ?? '')
  const given = (name: string) => url.searchParams.get(name) ?? undefined
  const table = given('table') === undefined ? undefined : tableOf(given('table')!)
  const selection = readSelection({ ...Object.fromEntries(url.searchParams), of: url.searchParams.getAll('of') })
  checkRole(caller, isWhole(selection) ? 'EDITOR' : 'READER', isWhole(selection) ? 'The whole graph' : 'An export')
  const graphAt = database()
  if (!graphAt) throw new ClientError('UNAVAILABLE', 'The database is still starting: try again in a moment.')
  const hangUp = new AbortController()
  const stop = () => hangUp.abort(new ClientError('UNAVAILABLE', 'The connection was closed.'))
  response.once('close', stop)
  try {
    const graph = await select(selection, { database: graphAt, executor, caller, signal: hangUp.signal })
    const text = printGraph(graph, format, { table, now: new Date().toISOString() })
    // The first piece is read before the head is written, so that a refusal can still be one.
    const first = await text.next()
    const name = format === 'csv' ? `${table ?? 'ties'}.csv` : `graph.${format}`
    writeHead(response, 200, {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    })
    await pipeline(Readable.from(startingWith(first, text)), response, { signal: hangUp.signal })
  } catch (error) {
    if (!response.headersSent) throw error
    response.destroy()
  } finally {
    response.off('close', stop)
  }
}

async function* startingWith(first: IteratorResult<string>, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  if (!first.done) yield first.value
  yield* rest
}
