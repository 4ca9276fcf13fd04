import { isNonNullType } from 'graphql'
import type { FieldPlanner } from '../planner'
import { propertyColumn } from './property'
import type { Shape } from '../shape'
import { timesColumn } from './times'

/** An object over properties of the same node or tie; a nullable one is null where all its properties are. */
export const planEmbed: FieldPlanner = (planner, field, scope) => {
  const shape = planner.object(field.type, field.nodes, scope)
  if (isNonNullType(field.definition.type)) return shape
  return { kind: 'unlessAllNull', columns: columnsOf(shape), shape }
}

const columnsOf = (shape: Shape): number[] =>
  shape.kind === 'object' ? shape.fields.flatMap(([, inner]) => (inner.kind === 'scalar' ? [inner.column] : [])) : []

/** The words of a Validity or a DayRange. */
export const planWords: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  if (binding?.kind === 'words' && binding.of === 'DAY_RANGE') {
    return {
      kind: 'dayRangeWords',
      earliest: propertyColumn(scope, 'earliest', 'day'),
      latest: propertyColumn(scope, 'latest', 'day'),
    }
  }
  if (scope.ends && !scope.embedded) return { kind: 'timesWords', column: timesColumn(scope.row, scope.ends.tie) }
  const points = ['earliestStart', 'latestStart', 'earliestEnd', 'latestEnd'].map((point) =>
    propertyColumn(scope, point, 'day'),
  )
  const lastReported = scope.embedded ? scope.embedded.get('reachEnd') : propertyColumn(scope, 'reachEnd', 'day')
  return { kind: 'validityWords', points, lastReported }
}
