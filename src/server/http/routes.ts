import type { Authenticate } from '../auth/authenticate'
import { answerExport, type Exporting } from './export-endpoint'
import { answerExplorer } from './explorer-page'
import { answerGraphQL, type GraphQLEndpoint } from './graphql-endpoint'
import { answerGraphiQL } from './graphiql-page'
import { answerLive, answerReady } from './health'
import { respond } from './respond'
import { answerStream, type SseParts } from '../feed/answer-stream'
import { Refusal } from './refusal'
import type { Route } from './router'
import type { BuiltFiles } from './static-files'

export interface Answering {
  readonly graphql: GraphQLEndpoint
  readonly graphiql: BuiltFiles
  readonly authenticate: Authenticate
  readonly explorer: BuiltFiles
  readonly exporting: Exporting
  readonly streaming: SseParts
  isReady(): Promise<boolean> | boolean
}

const PAGE = ['GET', 'HEAD']

/** What is served where. */
export function routesOf({
  graphql,
  graphiql,
  explorer,
  exporting,
  streaming,
  authenticate,
  isReady,
}: Answering): Record<string, Route> {
  return {
    '/': { methods: PAGE, answer: (request, response, url) => answerExplorer(explorer, request, response, url) },
    '/explorer': {
      methods: PAGE,
      below: true,
      answer: (request, response, url) => answerExplorer(explorer, request, response, url),
    },
    '/livez': { methods: PAGE, answer: (_request, response) => answerLive(response) },
    '/readyz': { methods: PAGE, answer: (_request, response) => answerReady(response, isReady) },
    '/graphiql': {
      methods: PAGE,
      below: true,
      answer: (request, response, url) => answerGraphiQL(graphiql, request, response, url.pathname),
    },
    '/export': {
      methods: ['GET'],
      below: true,
      answer: (request, response, url) => answerExport(exporting, request, response, url),
    },
    '/graphql': {
      methods: ['GET', 'POST'],
      below: true,
      answer: async (request, response, url) => {
        if (url.pathname === '/graphql/stream' && request.method === 'POST')
          return answerStream(streaming, request, response)
        if (url.pathname !== '/graphql')
          throw new Refusal(404, 'NOT_FOUND', 'Streams are had by POST to /graphql/stream.')
        const byHand = request.method === 'GET' && url.search === '' && request.headers.accept?.includes('text/html')
        if (byHand) return respond(response, 303, '', { location: '/graphiql' })
        return answerGraphQL(graphql, await authenticate(request), request, response, url.search)
      },
    },
  }
}
