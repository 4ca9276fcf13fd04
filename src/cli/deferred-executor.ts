import { GraphQLError, type GraphQLSchema } from 'graphql'
import { ClientError } from '../errors/client-error'
import { writtenAnswer, type Executor } from '../execute/executor'

/** Lets the server listen before there is a database: operations are UNAVAILABLE until `begin` is called. */
export interface DeferredExecutor extends Executor {
  begin(executor: Executor): void
}

export function deferExecutor(schema: GraphQLSchema): DeferredExecutor {
  let inner: Executor | undefined
  const starting = () => {
    const message = 'The service is starting; /readyz tells when it is ready.'
    return { errors: [new GraphQLError(message, { originalError: new ClientError('UNAVAILABLE', message) })] }
  }
  return {
    schema,
    begin(executor) {
      inner = executor
    },
    async *follow(request, context) {
      if (!inner?.follow)
        throw new ClientError('UNAVAILABLE', 'The service is starting; /readyz tells when it is ready.')
      yield* inner.follow(request, context)
    },
    execute: async (request, context) => (inner ? inner.execute(request, context) : starting()),
    write: async (request, context) => (inner ? writtenAnswer(inner, request, context) : starting()),
  }
}
