import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { retryAfter } from '../errors/retry-after'
import { statusOfCode } from '../errors/status-of-code'
import { answerExtensions, operationLine } from '../operation-line'
import type { RequestScope } from '../request-scope'

/**
 * Says in each answer's `extensions` when it was answered and what it cost, gives an answer without data the HTTP status
 * of its fault, and writes one line of log per operation. Values and variables are never logged.
 */
export function operationReport(log: Logger): ApolloServerPlugin<RequestScope> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse(context) {
          const { body, http } = context.response
          if (body.kind !== 'single') return
          const { singleResult } = body
          const codes = (singleResult.errors ?? []).map(codeOf)
          if (singleResult.data === undefined && codes[0]) {
            const status = statusOfCode(codes[0])
            if (status !== 400 || !http.status || http.status >= 500) http.status = status
            const wait = retryAfter(singleResult.errors?.[0])
            if (wait !== undefined) http.headers.set('retry-after', wait)
          }
          singleResult.extensions = { ...singleResult.extensions, ...answerExtensions(context.contextValue) }
          const { queryHash, operationName } = context
          log.info(operationLine(context.contextValue, queryHash, operationName ?? undefined, codes), 'operation')
        },
      }
    },
    async invalidRequestWasReceived({ error }) {
      log.info({ codes: [error instanceof GraphQLError ? error.extensions.code : 'BAD_REQUEST'] }, 'refused')
    },
  }
}

export const codeOf = (error: GraphQLFormattedError): string => String(error.extensions?.code ?? 'INTERNAL')
