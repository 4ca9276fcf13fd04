import { Kind, type SelectionSetNode, type ValidationContext } from 'graphql'
import { limitRule, type LimitRule } from './limit-rule'

/** An operation answers at most `rootFields` fields at its root: each is a statement of its own. */
export const rootFieldLimit: LimitRule = (limits) =>
  limitRule({
    limit: 'rootFields',
    unit: 'root fields',
    allowed: limits.rootFields,
    measure: (operation, context) => responseKeys(context, operation.selectionSet, new Set(), new Set()).size,
  })

/** The names under which the selections answer, fragments followed once each. */
function responseKeys(
  context: ValidationContext,
  set: SelectionSetNode,
  keys: Set<string>,
  spread: Set<string>,
): Set<string> {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) keys.add(selection.alias?.value ?? selection.name.value)
    else if (selection.kind === Kind.INLINE_FRAGMENT) responseKeys(context, selection.selectionSet, keys, spread)
    else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value)
      const fragment = context.getFragment(selection.name.value)
      if (fragment) responseKeys(context, fragment.selectionSet, keys, spread)
    }
  }
  return keys
}
