import type { Parameter } from './parameter'

/**
 * An actor that an argument names, looked up once per statement: exactly one must be found. By `ids`: of a list of ids that need
 * not lead anywhere, those of the actors that merged records among them have become.
 */
export interface Reference {
  /** The symbol that its ids go by in the statement. */
  readonly name: string
  readonly by: 'id' | 'externalId' | 'name' | 'ids'
  readonly parameter: Parameter
  /** Where the argument stands, for messages: `filter.against`. */
  readonly argument: string
}
