import { invariant } from '../../errors/invariant'
import type { FieldPlanner } from '../planner'

/** Texts of the small nodes that point at this one, in order. */
export const planLinked: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  invariant(binding?.kind === 'linked' && scope.node, 'linked-binding', field.definition.name)
  return { kind: 'scalar', column: scope.row.place({ ...binding, of: scope.node }), form: 'texts', otherwise: [] }
}
