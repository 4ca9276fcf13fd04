import { Kind, type SelectionNode } from 'graphql'
import { limitRule, type LimitRule } from './limit-rule'
import { measureOperation, type Measure } from './measure'

const levels: Measure = {
  own: (selection) => (selection.kind === Kind.FIELD ? 1 : 0),
  join: Math.max,
  counts: (selection) => !isIntrospection(selection),
}

/** Fields nest no deeper than `depth`, fragments counted in place; introspection has a limit of its own. */
export const depthLimit: LimitRule = (limits) =>
  limitRule({
    limit: 'depth',
    unit: 'levels of fields',
    allowed: limits.depth,
    measure: (operation, context) => measureOperation(context, operation, levels),
  })

const isIntrospection = (selection: SelectionNode) =>
  selection.kind === Kind.FIELD && selection.name.value.startsWith('__')
