import type { Row } from '../row'
import type { TieSymbol } from '../symbol'

/** The place of all days of a tie, in one column: src/claims/tie-times.ts. */
export const timesColumn = (row: Row, tie: TieSymbol): number =>
  row.place({ kind: 'property', of: tie, property: 'times', form: 'text' })
