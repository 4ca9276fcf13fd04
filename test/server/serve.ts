import { buildSchema, execute, type GraphQLError, type ExecutionResult } from 'graphql'
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

/** Answers over a small schema by graphql-js, and keeps what it was asked with. */
export function smallExecutor() {
  const seen: { request: OperationRequest; context: OperationContext }[] = []
  const executor: Executor = {
    schema,
    async execute(request, context): Promise<ExecutionResult> {
      seen.push({ request, context })
      Object.assign(context.statistics, { statements: 2, rows: 7, planCacheHit: seen.length > 1, cost: 25 })
      context.statistics.cypher.push({ path: 'name', text: 'RETURN 1' })
      return execute({
        schema,
        document: request.document,
        rootValue: root,
        contextValue: context,
        variableValues: request.variables,
        operationName: request.operationName,
      })
    },
  }
  return { executor, seen }
}

export interface Served extends RunningServer {
  /** Lines of the log so far. */
  readonly lines: Record<string, any>[]
  readonly seen: ReturnType<typeof smallExecutor>['seen']
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
  return {
    ...server,
    lines,
    seen,
    async ask(query, { headers, ...more } = {}) {
      const response = await fetch(server.url + '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, ...more }),
      })
      return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] }
    },
  }
}

export { SECRET }
