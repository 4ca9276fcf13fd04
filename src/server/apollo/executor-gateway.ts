import type { ApolloServerOptionsWithGateway } from '@apollo/server'
import { GraphQLError, type ExecutionResult } from 'graphql'
import type { Executor } from '../../execute/executor'
import type { RequestScope } from '../request-scope'

type Gateway = ApolloServerOptionsWithGateway<RequestScope>['gateway']

/**
 * Puts the executor in the place of graphql-js. Apollo keeps parsing, validation and HTTP, and hands over a valid
 * document whenever it has an operation of the name asked for.
 */
export function executorGateway(executor: Executor): Gateway {
  return {
    async load() {
      return {
        executor: async ({ document, queryHash: hash, operation, request, context }) => {
          const scope = context as RequestScope
          if (!operation) return { errors: [new GraphQLError(whichOperation(request.operationName))] }
          const work = executor.execute(
            { document, hash, operationName: request.operationName, variables: request.variables ?? {} },
            scope.operation,
          )
          const result: ExecutionResult = await scope.await(work)
          return result as ExecutionResult<Record<string, unknown>, Record<string, unknown>>
        },
      }
    },
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: executor.schema, coreSupergraphSdl: '' })
      return () => undefined
    },
    async stop() {},
  }
}

const whichOperation = (name: string | null | undefined) =>
  name
    ? `The document has no operation named "${name}".`
    : 'The document has several operations: say which by `operationName`.'
