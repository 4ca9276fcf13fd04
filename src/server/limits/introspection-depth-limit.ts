import { Kind } from 'graphql'
import { limitRule, type LimitRule } from './limit-rule'
import { measureOperation, type Measure } from './measure'

/** The standard introspection query, which tools send, is 15 levels deep: `ofType` within `ofType`. */
const ALLOWED = 20

const levels: Measure = { own: (selection) => (selection.kind === Kind.FIELD ? 1 : 0), join: Math.max }

const introspection: Measure = {
  ...levels,
  counts: (selection) =>
    selection.kind !== Kind.FIELD || selection.name.value === '__schema' || selection.name.value === '__type',
}

/** Questions about the schema itself nest no deeper than a little more than the standard introspection query. */
export const introspectionDepthLimit: LimitRule = () =>
  limitRule({
    limit: 'introspectionDepth',
    unit: 'levels of introspection',
    allowed: ALLOWED,
    measure: (operation, context) =>
      measureOperation(context, operation, introspection) > 0 ? measureOperation(context, operation, levels) : 0,
  })
