import { Kind } from 'graphql'
import { limitRule, type LimitRule } from './limit-rule'
import { measureOperation, sum, type Measure } from './measure'

const aliases: Measure = {
  own: (selection) => (selection.kind === Kind.FIELD && selection.alias ? 1 : 0),
  join: sum,
}

/** An operation has at most `aliases` fields under another name, fragments counted wherever they are spread. */
export const aliasLimit: LimitRule = (limits) =>
  limitRule({
    limit: 'aliases',
    unit: 'aliases',
    allowed: limits.aliases,
    measure: (operation, context) => measureOperation(context, operation, aliases),
  })
