import { invariant } from '../../errors/invariant'
import type { FieldPlanner } from '../planner'
import { BLOCK_ROW, type Shape } from '../shape'

/** One entry per block of reported time, of the tie itself or instrument by instrument: made of those of the tie's parallel lists that it needs. */
export const planBlocks: FieldPlanner = (planner, field, scope) => {
  const tie = scope.ends?.tie
  invariant(tie, 'blocks-tie')
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  invariant(binding?.kind === 'blocks', 'blocks-binding', field.definition.name)
  const embedded = new Map(BLOCK_ROW.map(({ property }, place) => [property, place]))
  const element = planner.object(field.type, field.nodes, { ...scope, embedded })
  const asked = columnsOf(element)
  const list = (property: string, form: (typeof BLOCK_ROW)[number]['form']) =>
    scope.row.place({ kind: 'property', of: tie, property, form })
  return {
    kind: 'blocks',
    own: binding.own,
    kinds: list('blockKind', 'texts'),
    lists: BLOCK_ROW.map((column, place) => (asked.has(place) ? list(column.list, column.form) : undefined)),
    element,
  }
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
