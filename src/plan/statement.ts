import type { TieType } from '../claims/vocabulary'
import type { ListPlan, Predicate } from './list'
import type { Parameter } from './parameter'
import type { Reference } from './reference'
import type { Row } from './row'
import type { Shape } from './shape'
import type { NodeSymbol, TieEnds } from './symbol'
import type { Value } from './value'

/** How a statement finds what its rows start from. */
export type Root =
  /** Nothing: one row, from which a list is spread. */
  | { readonly kind: 'unit' }
  | {
      readonly kind: 'record'
      readonly node: NodeSymbol
      readonly label: string
      readonly by: 'id' | 'externalId' | 'name'
      readonly parameter: Parameter
      /** What else must hold of it. */
      readonly where: readonly Predicate[]
    }
  /** The tie that holds what a claim founded. */
  | {
      readonly kind: 'tie'
      readonly type: TieType
      readonly ends: TieEnds
      readonly id: Parameter
      readonly claim: Parameter
    }

/** One statement: it answers one root field, however deeply that nests. */
export interface StatementPlan {
  readonly references: readonly Reference[]
  readonly root: Root
  /** The columns of a row; those of `spread`'s own row come after them. */
  readonly row: Row
  /** The one list whose elements become rows of the statement; its columns stand in `row` too. */
  readonly spread: ListPlan | undefined
  readonly shape: Shape
  readonly parameters: readonly Parameter[]
  /** Sizes of pages asked, checked before anything runs. */
  readonly pages: readonly Value[]
  readonly cost: Cost
}

/** Rows that a plan may bring: `first`, times one and what nests in it. */
export interface Cost {
  readonly rows: Value
  readonly inner: readonly Cost[]
}
