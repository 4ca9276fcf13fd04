import type { TieType } from '../claims/vocabulary'
import type { Predicate } from './list'
import type { Parameter } from './parameter'
import type { Reference } from './reference'
import type { NodeSymbol, TieSymbol } from './symbol'

/** One step of a fetch: along these ties, and on from whom. */
export interface Layer {
  readonly types: readonly TieType[]
  /** UP: to whoever stands above (MEMBER_OF is read from the member up, all else from the object); DOWN; or AROUND. */
  readonly reading: 'UP' | 'DOWN' | 'AROUND'
  /** Who among those reached is walked on from; undefined: all. */
  readonly onward: readonly string[] | undefined
}

/** Which part of the graph a question is answered over. */
export interface SubgraphSpec {
  /** ALL: every tie of the first layer's types. Else the arguments that name where to start: actors, or an event. */
  readonly from: 'ALL' | readonly string[]
  readonly layers: readonly Layer[]
  /** Whether the ties fetched pass the TieFilter already; NONE for a question that tells why some do not. */
  readonly filtered: 'WHOLE' | 'NONE'
  /** Fetched in one go at most; beyond it the answer is cut with BRANCH_LIMIT. */
  readonly maxTies: number
  /** Fetch the sources of each tie too. */
  readonly withSources: boolean
}

/** The statement that fetches the part of the graph a question is answered over: its actors, then its ties. */
export interface SubgraphPlan {
  readonly spec: SubgraphSpec
  readonly references: readonly Reference[]
  /** Those of the references that the fetch starts from. */
  readonly starts: readonly Reference[]
  /** Or the event that it starts from. */
  readonly event: Parameter | undefined
  readonly tie: TieSymbol
  readonly near: NodeSymbol
  readonly far: NodeSymbol
  readonly where: readonly Predicate[]
  /** One more than the ties that may be fetched. */
  readonly most: Parameter
  readonly parameters: readonly Parameter[]
}
