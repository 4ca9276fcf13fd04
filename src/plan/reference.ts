import type { Parameter } from './parameter'

/** An actor that an argument names, looked up once per statement. Exactly one must be found. */
export interface Reference {
  /** The symbol that its ids go by in the statement. */
  readonly name: string
  readonly by: 'id' | 'externalId' | 'name'
  readonly parameter: Parameter
  /** Where the argument stands, for messages: `filter.against`. */
  readonly argument: string
}
