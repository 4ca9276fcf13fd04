import type { IncomingMessage, Server } from 'node:http'
import { GraphQLError, parse, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import { CloseCode, type SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Caller } from '../../access/caller'
import type { ClientError } from '../../errors/client-error'
import type { Credentials } from '../auth/authenticate'
import { faultsOf, openSubscription, readStreamRequest } from './open-subscription'
import { LAST_WORDS_MS, type SseParts } from './answer-stream'

/** What is kept of a connection. */
interface Extra extends Record<PropertyKey, unknown> {
  credentials?: Credentials
  caller?: Caller
  /** Of graphql-ws. */
  socket?: WebSocket
  /** Subscriptions that run. */
  operations?: number
}

/** What a client subscribes with is read when it begins: until then this stands in its place. */
interface Asked {
  readonly extra: Extra
  readonly payload: SubscribePayload
}
const ANY_SUBSCRIPTION = parse('subscription { __typename }')

/** Connections of one process, and operations of one connection. */
const MOST_SOCKETS = 500
const MOST_OPERATIONS = 10
/** Milliseconds in which a client must have said who it is. */
const INIT_MS = 5_000
/** Close code for a client that does not take its events: WebSocket's "try again later" (IANA). */
const TOO_SLOW = 1013

/**
 * Serves subscriptions by websocket at /graphql (graphql-ws). The key comes with `connection_init`, as `authorization` or
 * `x-api-key`, or in the headers. Other operations are refused: they go by HTTP. Gives what closes all sockets.
 */
export function serveSockets(server: Server, parts: SseParts): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: parts.limits.bodyBytes })
  const dispose = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: INIT_MS,
      async onConnect(context) {
        const { request } = context.extra
        const { authorization, 'x-api-key': key } = context.connectionParams ?? {}
        const sent = {
          ...(typeof authorization === 'string' && { authorization }),
          ...(typeof key === 'string' && { 'x-api-key': key }),
        }
        const credentials = {
          headers: Object.keys(sent).length > 0 ? { host: request.headers.host, ...sent } : request.headers,
        }
        try {
          Object.assign(context.extra, { credentials, caller: await parts.authenticate(credentials) })
          return true
        } catch {
          return false
        }
      },
      onSubscribe(context, _id, payload) {
        const { extra } = context
        const operations = (extra.operations ?? 0) + 1
        if (operations > MOST_OPERATIONS)
          return [new GraphQLError(`A connection carries at most ${MOST_OPERATIONS} subscriptions at once.`)]
        extra.operations = operations
        const contextValue: Asked = { extra, payload }
        return { schema: parts.executor.schema, document: ANY_SUBSCRIPTION, contextValue }
      },
      onComplete({ extra }) {
        extra.operations = Math.max(0, (extra.operations ?? 0) - 1)
      },
      subscribe: ({ contextValue }) => results(parts, contextValue as Asked),
    },
    sockets,
  )
  server.on('upgrade', (request, socket, head) => {
    const isHere = request.url?.split('?')[0] === '/graphql'
    if (!isHere || sockets.clients.size >= MOST_SOCKETS || !isOwnOrigin(request)) {
      socket.end(`HTTP/1.1 ${isHere ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\n\r\n`)
      return
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request))
  })
  return async () => {
    for (const client of sockets.clients)
      client.close(CloseCode.InternalServerError, 'The service stops: reconnect with your cursor.')
    await dispose.dispose()
  }
}

/** A page of another origin could speak with the rights of whoever looks at it: browsers say where a page is from. */
function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true
  try {
    return new URL(headers.origin).host === headers.host
  } catch {
    return false
  }
}

/** The results of a subscription. Whoever returns from them stops what they wait for, too. */
function results(parts: SseParts, asked: Asked): AsyncIterableIterator<ExecutionResult> {
  const controller = new AbortController()
  const inner = produce(parts, asked, AbortSignal.any([controller.signal, parts.stopping]))
  const stop = () => {
    controller.abort()
    return inner.return(undefined)
  }
  const iterator: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]: () => iterator,
    next: () => inner.next(),
    return: stop,
    throw: stop,
  }
  return iterator
}

async function* produce(
  parts: SseParts,
  { extra, payload }: Asked,
  signal: AbortSignal,
): AsyncGenerator<ExecutionResult, undefined> {
  try {
    const request = readStreamRequest(payload)
    const slow = new AbortController()
    const tooSlow = ({ details }: ClientError) => {
      slow.abort()
      cutOff(extra.socket!, details.cursor)
    }
    for await (const text of openSubscription(parts, request, extra.credentials!, extra.caller!, signal, tooSlow)) {
      yield { data: JSON.parse(text) as ExecutionResult['data'] }
      if (slow.signal.aborted) return
    }
  } catch (problem) {
    if (!signal.aborted) yield { errors: faultsOf(problem).map((fault) => formatted(parts.mask(fault))) }
  }
}

/** What waits in the socket goes out first, if the client takes it. */
function cutOff(socket: WebSocket, cursor: unknown): void {
  socket.close(
    TOO_SLOW,
    `Too slow: subscribe again ${cursor === null ? 'with the same cursor' : `after ${String(cursor)}`}.`,
  )
  const cut = setTimeout(() => socket.terminate(), LAST_WORDS_MS)
  socket.once('close', () => clearTimeout(cut))
}

const formatted = ({ message, extensions }: GraphQLFormattedError) => new GraphQLError(message, { extensions })
