import { GraphQLError, type GraphQLSchema } from 'graphql'
import { ClientError } from '../errors/client-error'
import { writtenAnswer, type Executor } from '../execute/executor'

/** Lets the server listen before there is a database: operations are UNAVAILABLE until `begin` is called. */
export interface DeferredExecutor extends Executor {
  begin(executor: Executor): void
  /** Milliseconds since the last operation came. */
  quietMs(): number
}

export function deferExecutor(schema: GraphQLSchema): DeferredExecutor {
  let inner: Executor | undefined
  let lastAsked = -Infinity
  const asked = () => {
    lastAsked = performance.now()
    return inner
  }
  const starting = () => {
    const message = 'The service is starting; /readyz tells when it is ready.'
    return { errors: [new GraphQLError(message, { originalError: new ClientError('UNAVAILABLE', message) })] }
  }
  return {
    schema,
    begin(executor) {
      inner = executor
    },
    quietMs: () => performance.now() - lastAsked,
    async *follow(request, context) {
      const executor = asked()
      if (!executor?.follow)
        throw new ClientError('UNAVAILABLE', 'The service is starting; /readyz tells when it is ready.')
      yield* executor.follow(request, context)
    },
    execute: async (request, context) => asked()?.execute(request, context) ?? starting(),
    write: async (request, context) => {
      const executor = asked()
      return executor ? writtenAnswer(executor, request, context) : starting()
    },
  }
}
