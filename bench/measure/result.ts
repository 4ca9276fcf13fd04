import type { Degree } from '../databases/pick-actors'
import type { Kind } from '../requests'

/** One request kind about one group of actors of one data set. */
export interface Cell {
  readonly data: string
  readonly kind: Kind
  /** Undefined for a request about no actor. */
  readonly degree?: Degree
}

/** What an arm did with a cell. */
export type Outcome =
  | { readonly is: 'MEASURED' }
  /** It has no words for the request. */
  | { readonly is: 'CANNOT ASK' }
  /** Its answer was not that of the hand-written arm; where it differs. It is measured all the same. */
  | { readonly is: 'DIFFERS'; readonly where: string }
  /** A single request took longer than is waited for, or failed; it is not measured. */
  | { readonly is: 'FAILED'; readonly why: string }

/** What one block came to. */
export interface BlockFigures {
  readonly round: number
  readonly p50: number
  readonly perSecond: number
}

/** One arm in one cell at one number of clients. What is not known is undefined. */
export interface Result extends Cell {
  readonly arm: string
  readonly clients: number
  readonly outcome: Outcome
  readonly answers: number
  /** Milliseconds. */
  readonly p50?: number
  readonly p95?: number
  /** Answers a second, of all clients together. */
  readonly perSecond?: number
  /** The two in each block that had answers, in the order of the rounds. */
  readonly blocks?: readonly BlockFigures[]
  /** Processor milliseconds an answer, of the arm's own process and of Neo4j. */
  readonly cpuMs?: number
  readonly neo4jCpuMs?: number
  /** Bytes an answer, headers included. */
  readonly bytes?: number
  /** By code. They count in no figure above. */
  readonly errors: Readonly<Record<string, number>>
}

export const sameCell = (a: Cell, b: Cell): boolean => a.data === b.data && a.kind === b.kind && a.degree === b.degree

export const cellName = ({ kind, degree }: Cell): string => (degree ? `${kind}, ${degree} degree` : kind)
