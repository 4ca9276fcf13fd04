import type { GraphQLObjectType } from 'graphql'
import { invariant } from '../../errors/invariant'
import { TIE_TYPES } from '../../claims/vocabulary'
import { fieldsOf } from '../argument'
import { newTieOf } from '../filters/tie-version'
import { planTieFilter } from '../filters/tie-filter'
import type { FieldPlanner } from '../planner'
import { Row } from '../row'
import type { TieCountPart } from '../shape'
import { constant } from '../value'

/** Ties counted by type and direction. */
export const planTieCounts: FieldPlanner = (planner, field, scope) => {
  const near = scope.node
  invariant(near, 'tie-counts-node')
  const filter = fieldsOf(field.arguments.get('filter'))
  const tie = newTieOf(planner, filter)
  const far = planner.newNode()
  const { where } = planTieFilter(planner, tie, far, filter)
  const column = scope.row.place({
    kind: 'tieCounts',
    of: near,
    list: {
      walk: {
        kind: 'ties',
        near,
        tie,
        far,
        types: TIE_TYPES,
        reading: 'EITHER',
        viaOffice: false,
        ends: { tie, subject: near, object: far },
      },
      where,
      onlyUnder: undefined,
      order: undefined,
      limit: undefined,
      row: new Row(),
    },
  })
  scope.costs.push({ rows: constant(TIE_TYPES.length), inner: [] })
  const fields = [...planner.fields(field.type as GraphQLObjectType, field.nodes)].map(
    ([key, part]) => [key, part === '__typename' ? part : (part.definition.name as TieCountPart)] as const,
  )
  return { kind: 'tieCounts', column, fields }
}
