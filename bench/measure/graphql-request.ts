import { variablesOf } from '../requests'
import { requestBytes } from './connection'

/** A question to whobacks about one of some actors, or about it and the next of them. */
export const graphqlRequest = (query: string, ids: readonly string[], place: number): Buffer =>
  requestBytes('/graphql', JSON.stringify({ query, variables: variablesOf(query, ids, place) }))
