import type { GraphQLFormattedError } from 'graphql'

/** Whole seconds after which a refused request may be tried again, for the Retry-After header; undefined if the error names none. */
export function retryAfter(error: GraphQLFormattedError | undefined): string | undefined {
  const seconds = error?.extensions?.retryAfterSeconds
  return typeof seconds === 'number' ? String(seconds) : undefined
}
