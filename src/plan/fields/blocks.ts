import { invariant } from '../../errors/invariant'
import type { FieldPlanner } from '../planner'
import { BLOCK_ROW } from '../shape'
import { blockColumns } from './answer'

/** One entry per block of reported time, instrument by instrument: made of the tie's parallel lists. */
export const planBlocks: FieldPlanner = (planner, field, scope) => {
  invariant(scope.ends, 'blocks-tie')
  const embedded = new Map(BLOCK_ROW.map((property, place) => [property as string, place]))
  return {
    kind: 'blocks',
    blocks: blockColumns(scope.row, scope.ends.tie),
    contested: scope.row.place({ kind: 'property', of: scope.ends.tie, property: 'blockContested', form: 'booleans' }),
    element: planner.object(field.type, field.nodes, { ...scope, embedded }),
  }
}
