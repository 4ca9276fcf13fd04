import { invariant } from '../../errors/invariant'
import type { FieldPlanner } from '../planner'
import { BLOCK_ROW, type Shape } from '../shape'
import { timesColumn } from './times'

/** One entry per block of reported time, of the tie itself or instrument by instrument. */
export const planBlocks: FieldPlanner = (planner, field, scope) => {
  const tie = scope.ends?.tie
  invariant(tie, 'blocks-tie')
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  invariant(binding?.kind === 'blocks', 'blocks-binding', field.definition.name)
  const embedded = new Map<string, number>(BLOCK_ROW.map((part, place) => [part, place]))
  const element = planner.object(field.type, field.nodes, { ...scope, embedded })
  return { kind: 'blocks', own: binding.own, column: timesColumn(scope.row, tie), asked: columnsOf(element), element }
}

/** The columns of its row that the shape of a block reads. */
function columnsOf(shape: Shape): Set<number> {
  switch (shape.kind) {
    case 'object':
      return new Set(shape.fields.flatMap(([, inner]) => [...columnsOf(inner)]))
    case 'scalar':
      return new Set([shape.column])
    case 'validityWords':
      return new Set([...shape.points, ...(shape.lastReported === undefined ? [] : [shape.lastReported])])
    default:
      return new Set()
  }
}
