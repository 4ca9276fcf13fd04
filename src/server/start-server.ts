import type { GraphQLFormattedError } from 'graphql'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { ClientError } from '../errors/client-error'
import { SetupError } from '../errors/setup-error'
import type { Executor } from '../execute/executor'
import type { Database } from '../graph/database'
import { PROJECT_ROOT } from '../settings/project-root'
import { createApolloServer, type ApolloSettings } from './apollo/create-apollo-server'
import type { Authenticate } from './auth/authenticate'
import { KnownDocuments } from './documents/known-documents'
import type { TrustedDocuments } from './documents/trusted-documents'
import { maskError } from './errors/mask-error'
import { statusOfCode } from './errors/status-of-code'
import { Refusal } from './http/refusal'
import { serveSockets } from './feed/serve-sockets'
import { respondRefusal } from './http/respond'
import { OpenResponses } from './http/open-responses'
import { route } from './http/router'
import { routesOf } from './http/routes'
import { findBuiltFiles } from './http/static-files'
import { AcceptedTypes } from './lean/accepted-types'

export interface ServerSettings extends ApolloSettings {
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
}

export interface ServerParts {
  readonly executor: Executor
  readonly settings: ServerSettings
  /** Says of each request who asks. */
  readonly authenticate: Authenticate
  /** What exports read; undefined while there is none. */
  database?(): Database | undefined
  /** Whether queries can be answered, seed included. */
  isReady(): Promise<boolean> | boolean
  readonly log: Logger
  /** Documents that are known from the start. */
  readonly trusted?: TrustedDocuments
  /** The built GraphiQL page, by default that of the build. */
  readonly graphiqlFolder?: string
  /** The built explorer, by default that of the build. */
  readonly explorerFolder?: string
}

export interface RunningServer {
  /** Without a slash at its end: http://127.0.0.1:4000 */
  readonly url: string
  /** Stops accepting, lets requests under way finish for at most `graceMs` (5,000), then cuts them off. */
  close(graceMs?: number): Promise<void>
}

/** Milliseconds in which a client must have sent its head, and its whole request. */
const HEAD_MS = 10_000
const REQUEST_MS = 30_000

const BUILT = join(PROJECT_ROOT, 'dist')

/** Serves the API and its pages. Throws a SetupError if the address cannot be listened on. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, log, executor } = parts
  const documents = new KnownDocuments(parts.trusted)
  const apollo = createApolloServer(executor, settings, documents, log)
  await apollo.start()
  let stopping = false
  const open = new OpenResponses()
  const streamsEnd = new AbortController()
  const mask = (problem: unknown) => maskError(problem, settings.limits, log)
  const streaming = {
    executor,
    authenticate: parts.authenticate,
    limits: settings.limits,
    onlyThese: settings.onlyTrusted ? (parts.trusted ?? new Map<string, never>()) : undefined,
    mask,
    stopping: streamsEnd.signal,
  }
  const routes = routesOf({
    streaming,
    graphql: { apollo, documents, accepted: new AcceptedTypes(), executor, log, ...settings },
    authenticate: parts.authenticate,
    exporting: { executor, authenticate: parts.authenticate, database: () => parts.database?.() },
    graphiql: await findBuiltFiles(parts.graphiqlFolder ?? join(BUILT, 'graphiql'), '/graphiql'),
    explorer: await findBuiltFiles(parts.explorerFolder ?? join(BUILT, 'explorer'), '/explorer'),
    isReady: async () => !stopping && (await parts.isReady()),
  })
  const server = createServer({ headersTimeout: HEAD_MS, requestTimeout: REQUEST_MS }, (request, response) => {
    open.add(response)
    if (stopping) response.setHeader('connection', 'close')
    route(routes, request, response).catch((problem: unknown) => refuse(problem, request, response))
  })

  const closeSockets = serveSockets(server, streaming)

  function refuse(problem: unknown, request: IncomingMessage, response: ServerResponse): void {
    if (response.destroyed) return
    const refusal = refusalOf(problem, (other) => maskError(other, settings.limits, log))
    log.info({ status: refusal.status, codes: [refusal.code] }, 'refused')
    respondRefusal(response, refusal)
    request.resume()
  }

  const stopped = async (graceMs: number): Promise<void> => {
    stopping = true
    streamsEnd.abort()
    await closeSockets()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const response of open.all) if (!response.headersSent) response.setHeader('connection', 'close')
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    await closed
    clearTimeout(cut)
    await apollo.stop()
  }

  try {
    await listening(server, settings)
  } catch (problem) {
    await apollo.stop()
    throw problem
  }
  let closing: Promise<void> | undefined
  return {
    url: urlOf(server.address() as AddressInfo, settings.host),
    close: (graceMs = 5_000) => (closing ??= stopped(graceMs)),
  }
}

/** A ClientError from outside an operation has the status of its code; one of 401 says what to send. */
function refusalOf(problem: unknown, mask: (problem: unknown) => GraphQLFormattedError): Refusal {
  if (problem instanceof Refusal) return problem
  if (!(problem instanceof ClientError)) return internal(mask(problem))
  const { code, message, details } = problem
  const headers = code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer realm="whobacks"' } : undefined
  return new Refusal(statusOfCode(code), code, message, { details, headers })
}

function internal({ message, extensions }: GraphQLFormattedError): Refusal {
  const { code, ...details } = { code: 'INTERNAL', ...extensions }
  return new Refusal(500, code, message, { details })
}

function listening(server: Server, { host, port }: ServerSettings): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new SetupError(whyNotListening(error.code, host, port))),
    )
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve()
    })
  })
}

function whyNotListening(code: string | undefined, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken: stop what listens there, or set PORT to another one.`
  if (code === 'EACCES') return `Port ${port} may not be used by this user: set PORT to one above 1023.`
  return `Cannot listen on ${host}:${port} (${code ?? 'unknown'}): check HOST and PORT.`
}

/** An address that stands for all is shown as one that can be opened. */
function urlOf({ address, port, family }: AddressInfo, host: string): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`
  return `http://${family === 'IPv6' ? `[${address}]` : host}:${port}`
}
