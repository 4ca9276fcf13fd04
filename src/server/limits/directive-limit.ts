import { limitRule, type LimitRule } from './limit-rule'
import { measureOperation, sum, type Measure } from './measure'

const directives: Measure = { own: (selection) => selection.directives?.length ?? 0, join: sum }

/** An operation has at most `directives` directives, fragments counted wherever they are spread. */
export const directiveLimit: LimitRule = (limits) =>
  limitRule({
    limit: 'directives',
    unit: 'directives',
    allowed: limits.directives,
    measure: (operation, context) => {
      const onVariables = (operation.variableDefinitions ?? []).reduce(
        (count, { directives }) => count + (directives?.length ?? 0),
        0,
      )
      return (operation.directives?.length ?? 0) + onVariables + measureOperation(context, operation, directives)
    },
  })
