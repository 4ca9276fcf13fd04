import { buildSchema, execute, GraphQLError, type ExecutionResult } from 'graphql'
import pino from 'pino'
import { ClientError } from '../../src/errors/client-error'
import type { Executor, OperationContext, OperationRequest } from '../../src/execute/executor'
import { createAuthenticate } from '../../src/server/auth/authenticate'
import { startServer, type RunningServer, type ServerParts, type ServerSettings } from '../../src/server/start-server'
import { DEFAULT_LIMITS } from '../../src/settings/limits'

const schema = buildSchema(`
  directive @mark repeatable on FIELD | QUERY | FRAGMENT_DEFINITION | FRAGMENT_SPREAD | INLINE_FRAGMENT | VARIABLE_DEFINITION
  type Query { name: String, echo(text: String = "nothing"): String, self: Query!, fail(how: How!): String, wait(ms: Int!): String, only: Int! }
  type Mutation { touch: String }
  enum How { CLIENT INTERNAL NULL }
`)

const SECRET = 'MATCH (n) RETURN n // bolt://10.0.0.7:7687'

const root = {
  name: () => 'whobacks',
  echo: ({ text }: { text: string }) => text,
  self: () => root,
  fail({ how }: { how: string }) {
    if (how === 'NULL') return null
    if (how === 'INTERNAL') throw new Error(SECRET)
    throw new ClientError('AMBIGUOUS_NAME', 'Two actors share this name.', { actors: ['a', 'b'] })
  },
  only: () => null,
  touch: () => 'touched',
  /** Waits, but gives what it has when told to stop, as partial answers do. */
  wait: ({ ms }: { ms: number }, { signal }: OperationContext) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve('waited'), ms)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        resolve('stopped')
      })
    }),
}

const badUserInput = ({ message, nodes }: GraphQLError) =>
  new GraphQLError(message, { nodes, extensions: { code: 'BAD_USER_INPUT' } })

/** Answers over a small schema by graphql-js, and keeps what it was asked with. */
export function smallExecutor() {
  const seen: { request: OperationRequest; context: OperationContext }[] = []
  const executor: Executor = {
    schema,
    async execute(request, context): Promise<ExecutionResult> {
      seen.push({ request, context })
      Object.assign(context.statistics, { statements: 2, rows: 7, planCacheHit: seen.length > 1, cost: 25 })
      context.statistics.cypher.push({ path: 'name', text: 'RETURN 1' })
      const result = await execute({
        schema,
        document: request.document,
        rootValue: root,
        contextValue: context,
        variableValues: request.variables,
        operationName: request.operationName,
      })
      // As the executor of the service does: a variable of the wrong type is the caller's fault.
      const badVariables = result.data === undefined ? result.errors : undefined
      return badVariables ? { errors: badVariables.map(badUserInput) } : result
    },
  }
  return { executor, seen }
}

export interface Served extends RunningServer {
  /** Lines of the log so far. */
  readonly lines: Record<string, any>[]
  readonly seen: ReturnType<typeof smallExecutor>['seen']
  /** `fetch`, on the route that is under test. */
  readonly fetch: typeof fetch
  /** Posts a query as JSON. */
  ask(
    query: string,
    more?: { variables?: unknown; operationName?: string; headers?: Record<string, string> },
  ): Promise<Answer>
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: { data?: any; errors?: GraphQLError[]; extensions?: any }
}

/** COLD: each document is new to the server, and goes through Apollo. WARM: it is known, and takes the lean route. */
let route: 'COLD' | 'WARM' = 'COLD'

/** From here on, servers of this test file learn each document before it is asked. */
export const useWarmRoute = (): void => void (route = 'WARM')

/**
 * Makes a document known without running it: it is asked for an operation that it does not have. What a document that is not valid
 * gets is the same on both routes.
 */
async function rehearse(url: string, query: unknown): Promise<void> {
  const body = JSON.stringify({ query, operationName: 'Rehearsal' })
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  await response.text()
}

function queryOf(body: string): unknown {
  try {
    return (JSON.parse(body) as { query?: unknown }).query
  } catch {
    return undefined
  }
}

const started: RunningServer[] = []

// A test that fails before it closes its server must not keep the process alive.
afterAll(() => Promise.all(started.map((server) => server.close(0))))

export async function serve(settings: Partial<ServerSettings> = {}, parts: Partial<ServerParts> = {}): Promise<Served> {
  const lines: Record<string, any>[] = []
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  const { executor, seen } = smallExecutor()
  const server = await startServer({
    executor,
    settings: { host: '127.0.0.1', port: 0, production: true, limits: DEFAULT_LIMITS, ...settings },
    authenticate: createAuthenticate({ anonymous: 'READER' }),
    isReady: () => true,
    log,
    ...parts,
  })
  started.push(server)
  /** Leaves no trace in what was logged and seen. */
  const unseen = async (work: () => Promise<void>): Promise<void> => {
    const [logged, asked] = [lines.length, seen.length]
    await work()
    lines.length = logged
    seen.length = asked
  }
  const send: typeof fetch = async (url, init) => {
    const body = route === 'WARM' && typeof init?.body === 'string' ? init.body : undefined
    if (body?.includes('"query"')) await unseen(() => rehearse(String(url), queryOf(body)))
    return fetch(url, init)
  }
  return {
    ...server,
    fetch: send,
    lines,
    seen,
    async ask(query, { headers, ...more } = {}) {
      const response = await send(server.url + '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...more }),
      })
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
    },
  }
}

export { SECRET }
