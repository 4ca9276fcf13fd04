import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { GraphQLFormattedError } from 'graphql'
import { ClientError } from '../../errors/client-error'
import { readJsonBody } from '../http/read-body'
import { writeHead } from '../http/respond'
import { faultsOf, openSubscription, readStreamRequest, type StreamParts } from './open-subscription'

export interface SseParts extends StreamParts {
  mask(problem: unknown): GraphQLFormattedError
  /** Aborts when the service stops: all streams end. */
  readonly stopping: AbortSignal
}

/** Streams of one process. */
const MOST_STREAMS = 500
/** Milliseconds between two signs of life, which keep proxies from closing a quiet stream. */
const KEEP_ALIVE_MS = 12_000
/** Milliseconds that a client which was too slow has to read why, before it is cut off. */
export const LAST_WORDS_MS = 5_000

let open = 0

/**
 * Answers a POST to /graphql/stream with server-sent events (graphql-sse, distinct connections): `next` with a result, at the end
 * `complete`. A client that reads slowly is waited for, within reason; then it is told so and cut off.
 */
export async function answerStream(parts: SseParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const caller = await parts.authenticate(request)
  const asked = readStreamRequest(await readJsonBody(request, parts.limits.bodyBytes))
  if (open >= MOST_STREAMS)
    throw new ClientError('UNAVAILABLE', `There are ${MOST_STREAMS} streams open: try again later.`)
  const controller = new AbortController()
  const signal = AbortSignal.any([controller.signal, parts.stopping])
  const hangUp = () => controller.abort()
  response.once('close', hangUp)
  const slow = new AbortController()
  const waiting = AbortSignal.any([controller.signal, slow.signal])
  const send = async (event: string, data: string): Promise<void> => {
    if (!response.write(`event: ${event}\ndata: ${data}\n\n`) && !response.destroyed)
      await once(response, 'drain', { signal: waiting }).catch(() => undefined)
  }
  open++
  const keepAlive = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS)
  try {
    writeHead(response, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    })
    response.flushHeaders()
    try {
      const tooSlow = (problem: ClientError) => slow.abort(problem)
      for await (const text of openSubscription(parts, asked, request, caller, signal, tooSlow)) {
        await send('next', `{"data":${text}}`)
        slow.signal.throwIfAborted()
      }
    } catch (problem) {
      if (!controller.signal.aborted)
        await send('next', JSON.stringify({ errors: faultsOf(problem).map((fault) => parts.mask(fault)) }))
    }
    await send('complete', '')
  } finally {
    open--
    clearInterval(keepAlive)
    response.off('close', hangUp)
    response.end()
    if (slow.signal.aborted) cutOffLater(response)
  }
}

function cutOffLater(response: ServerResponse): void {
  const cut = setTimeout(() => response.destroy(), LAST_WORDS_MS)
  response.once('close', () => clearTimeout(cut))
}
