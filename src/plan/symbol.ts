import type { Parameter } from './parameter'

/** A node or relationship that a statement has found. Its name is unique in the statement. */
export interface NodeSymbol {
  readonly kind: 'node'
  readonly name: string
}
export interface TieSymbol {
  readonly kind: 'tie'
  readonly name: string
  /** Undefined: the tie as it stands today, on all its claims. */
  readonly version?: TieVersion
}

/** Another version of ties than today's. */
export interface TieVersion {
  /** As the database knew them at this instant. */
  readonly knownAt: Parameter | undefined
  /** As they would be without some sources: a map from the id of each tie that rests on them to what becomes of it. */
  readonly without: Parameter | undefined
}
export type GraphSymbol = NodeSymbol | TieSymbol

/** A tie with the nodes at its ends: subject and object. */
export interface TieEnds {
  readonly tie: TieSymbol
  readonly subject: NodeSymbol
  readonly object: NodeSymbol
}
