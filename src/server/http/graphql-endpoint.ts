import { HeaderMap, type ApolloServer } from '@apollo/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Caller } from '../../access/caller'
import type { KnownDocuments } from '../documents/known-documents'
import type { AcceptedTypes } from '../lean/accepted-types'
import { answerKnown, type LeanParts } from '../lean/answer-known'
import { knownRequest } from '../lean/known-request'
import { openRequestScope, type RequestScope } from '../request-scope'
import { readJsonBody } from './read-body'
import { respond } from './respond'

/** Asks for the statements of an answer, in its `extensions.cypher`; heeded outside production only. */
const CYPHER_HEADER = 'x-whobacks-cypher'

export interface GraphQLEndpoint extends LeanParts {
  readonly apollo: ApolloServer<RequestScope>
  readonly documents: KnownDocuments
  readonly accepted: AcceptedTypes
  readonly production: boolean
}

/**
 * Answers /graphql: a known document at once, all else by Apollo, node's request in Apollo's terms and Apollo's answer in node's.
 * Throws a Refusal for a body that is no JSON.
 */
export async function answerGraphQL(
  endpoint: GraphQLEndpoint,
  caller: Caller,
  request: IncomingMessage,
  response: ServerResponse,
  search: string,
): Promise<void> {
  const { apollo, documents, accepted, limits, production } = endpoint
  const method = request.method ?? 'GET'
  const body = method === 'POST' ? await readJsonBody(request, limits.bodyBytes) : undefined
  const scope = openRequestScope(caller, limits.requestMs, !production && request.headers[CYPHER_HEADER] !== undefined)
  response.on('close', scope.hangUp)
  try {
    const { accept } = request.headers
    const contentType = accepted.of(accept)
    const known = contentType === undefined ? undefined : knownRequest(documents, body)
    if (known) return await answerKnown(endpoint, known, scope, response, contentType!)
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method, headers: headersOf(request), search, body },
      context: async () => scope,
    })
    if (method === 'POST' && answer.status === undefined) accepted.learn(accept, answer.headers.get('content-type'))
    // Incremental delivery is off, so that answers are always whole.
    const text = answer.body.kind === 'complete' ? answer.body.string : ''
    respond(response, answer.status ?? 200, text, {
      'cache-control': 'no-store',
      ...Object.fromEntries(answer.headers),
    })
  } finally {
    scope.close()
  }
}

function headersOf(request: IncomingMessage): HeaderMap {
  const headers = new HeaderMap()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}
