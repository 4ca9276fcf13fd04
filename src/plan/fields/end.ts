import { invariant } from '../../errors/invariant'
import type { FieldPlanner } from '../planner'

/** The actor or event at one end of the tie: it stands in the same row. */
export const planEnd: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  invariant(binding?.kind === 'end' && scope.ends, 'end-binding', field.definition.name)
  const node = binding.of === 'SUBJECT' ? scope.ends.subject : scope.ends.object
  return planner.object(field.type, field.nodes, { ...scope, node, ends: undefined, onlyLabels: undefined })
}
