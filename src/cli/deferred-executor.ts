import { GraphQLError, type GraphQLSchema } from 'graphql'
import { ClientError } from '../errors/client-error'
import type { Executor } from '../execute/executor'

/** Lets the server listen before there is a database: operations are UNAVAILABLE until `begin` is called. */
export interface DeferredExecutor extends Executor {
  begin(executor: Executor): void
}

export function deferExecutor(schema: GraphQLSchema): DeferredExecutor {
  let inner: Executor | undefined
  return {
    schema,
    begin(executor) {
      inner = executor
    },
    async execute(request, context) {
      if (inner) return inner.execute(request, context)
      const message = 'The service is starting; /readyz tells when it is ready.'
      return { errors: [new GraphQLError(message, { originalError: new ClientError('UNAVAILABLE', message) })] }
    },
  }
}
