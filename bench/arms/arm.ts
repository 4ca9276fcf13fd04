import type { Kind, Variables } from '../requests'

/** One way of answering the requests. Each runs as a process of its own, against the same database. */
export interface Arm {
  readonly name: string
  /** The program and its arguments, run in the root of the project. */
  readonly command: readonly string[]
  /** More variables of its environment, for the port it is given and the database. */
  readonly environment?: Readonly<Record<string, string>>
  readonly path: (kind: Kind) => string
  /** The body of a request; undefined: this arm cannot ask it. */
  readonly body: (kind: Kind, variables: Variables) => unknown
  /** WHOLE: answers with the very JSON of whobacks. TIES: in a shape of its own, but with the same ties and actors. */
  readonly comparedBy: 'WHOLE' | 'TIES'
}
