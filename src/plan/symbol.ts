/** A node or relationship that a statement has found. Its name is unique in the statement. */
export interface NodeSymbol {
  readonly kind: 'node'
  readonly name: string
}
export interface TieSymbol {
  readonly kind: 'tie'
  readonly name: string
}
export type GraphSymbol = NodeSymbol | TieSymbol

/** A tie with the nodes at its ends: subject and object. */
export interface TieEnds {
  readonly tie: TieSymbol
  readonly subject: NodeSymbol
  readonly object: NodeSymbol
}
