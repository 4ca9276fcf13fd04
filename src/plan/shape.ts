import { BLOCK_DAYS } from '../claims/tie-times'
import type { AskedTime } from './parameter'
import type { Form } from './row'
import type { Value } from './value'

/**
 * How rows become the response: a tree over the columns of a row. Made beside the columns, so that a place named here is
 * a place there.
 */
export type Shape =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'scalar'; readonly column: number; readonly form: Form; readonly otherwise: unknown }
  | ObjectShape
  /** Null where all columns are. */
  | { readonly kind: 'unlessAllNull'; readonly columns: readonly number[]; readonly shape: Shape }
  | { readonly kind: 'typed'; readonly column: number; readonly byType: ReadonlyMap<string, ObjectShape> }
  | { readonly kind: 'list'; readonly column: number; readonly element: Shape }
  /** Of the records that the first row has, those that this row names. */
  | { readonly kind: 'shared'; readonly ids: number; readonly column: number; readonly element: Shape }
  /** The first of a nested list, or null. */
  | { readonly kind: 'one'; readonly column: number; readonly element: Shape }
  | ConnectionShape
  | CursorShape
  /** One of the days in a column of a tie's `times`, by the place where it begins. */
  | { readonly kind: 'timesDay'; readonly column: number; readonly at: number }
  /** Words for the points in a column of a tie's `times`. */
  | { readonly kind: 'timesWords'; readonly column: number }
  /** Words for four points, each a column of days, and the last day reported. */
  | { readonly kind: 'validityWords'; readonly points: readonly number[]; readonly lastReported: number | undefined }
  | { readonly kind: 'dayRangeWords'; readonly earliest: number; readonly latest: number }
  /** How the blocks in a column of a tie's `times` answer for the time asked. */
  | {
      readonly kind: 'answer'
      readonly part: 'timing' | 'gapDays'
      readonly column: number
      readonly time: AskedTime
      readonly instruments: Value | undefined
    }
  /** One element per block of the tie itself (`own`), or per instrument block, of a column of a tie's `times`. Its row holds these of BLOCK_ROW. */
  | {
      readonly kind: 'blocks'
      readonly own: boolean
      readonly column: number
      readonly asked: ReadonlySet<number>
      readonly element: Shape
    }
  | {
      readonly kind: 'tieCounts'
      readonly column: number
      readonly fields: readonly (readonly [string, TieCountPart])[]
    }

export type TieCountPart = 'type' | 'direction' | 'count' | '__typename'

export interface ObjectShape {
  readonly kind: 'object'
  readonly fields: readonly (readonly [key: string, shape: Shape])[]
}

/** The row that a block is shaped from. */
export const BLOCK_ROW = ['blockKind', 'blockContested', ...BLOCK_DAYS] as const

export interface ConnectionShape {
  readonly kind: 'connection'
  /** The column of the nested list; undefined if its rows are spread, or not asked. */
  readonly column: number | undefined
  /** Set if the list is spread: the statement's own rows are the elements; none where this column is null. */
  readonly marker: number | undefined
  readonly first: Value
  readonly parts: readonly (readonly [key: string, part: ConnectionPart])[]
}

export type ConnectionPart =
  | { readonly kind: 'elements'; readonly element: Shape }
  | { readonly kind: 'totalCount'; readonly column: number }
  | {
      readonly kind: 'pageInfo'
      readonly fields: readonly (readonly [string, 'hasNextPage' | 'endCursor' | '__typename'])[]
      readonly cursor: CursorShape | undefined
    }
  | { readonly kind: 'typename'; readonly typename: string }

export interface CursorShape {
  readonly kind: 'cursor'
  readonly order: string
  readonly key: number
  readonly id: number
}
