import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Logger } from 'pino'
import { statusOfCode } from '../errors/status-of-code'
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
          const { statistics } = context.contextValue.operation
          const codes = (singleResult.errors ?? []).map(codeOf)
          if (singleResult.data === undefined && codes[0]) {
            const status = statusOfCode(codes[0])
            if (status !== 400 || !http.status || http.status >= 500) http.status = status
          }
          singleResult.extensions = {
            ...singleResult.extensions,
            answeredAt: context.contextValue.answeredAt,
            cost: statistics.cost,
            ...(context.contextValue.showCypher && { cypher: statistics.cypher }),
          }
          log.info(line(context, codes), 'operation')
        },
      }
    },
    async invalidRequestWasReceived({ error }) {
      log.info({ codes: [error instanceof GraphQLError ? error.extensions.code : 'BAD_REQUEST'] }, 'refused')
    },
  }
}

function line(context: GraphQLRequestContext<RequestScope>, codes: string[]) {
  const { operation, startedAt } = context.contextValue
  const { statements, rows, planCacheHit, cost } = operation.statistics
  return {
    hash: context.queryHash,
    name: context.operationName ?? undefined,
    ms: Math.round((performance.now() - startedAt) * 100) / 100,
    statements,
    rows,
    planCacheHit,
    cost,
    ...(codes.length > 0 && { codes: [...new Set(codes)] }),
    ...(operation.signal.aborted && { stopped: true }),
  }
}

const codeOf = (error: GraphQLFormattedError): string => String(error.extensions?.code ?? 'INTERNAL')
