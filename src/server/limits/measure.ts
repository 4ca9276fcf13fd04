import {
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

/** Something that can be measured of an operation, selection by selection. */
export interface Measure {
  /** What the selection itself adds to what is inside it. */
  own(selection: SelectionNode): number
  /** Makes one number of those of selections that stand side by side. */
  join(left: number, right: number): number
  /** False for a selection that is left out with all that is inside it. */
  counts?(selection: SelectionNode): boolean
}

/**
 * Measures an operation as if its fragments stood in place of their spreads. Each fragment is measured once, so the work
 * is linear in the document however often fragments multiply; a fragment that leads back to itself adds nothing there.
 * Never more than the greatest safe integer.
 */
export function measureOperation(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  measure: Measure,
): number {
  const fragments = new Map<string, number>()

  function ofSet(set: SelectionSetNode | undefined): number {
    let joined = 0
    for (const selection of set?.selections ?? []) {
      if (measure.counts && !measure.counts(selection)) continue
      const inside =
        selection.kind === Kind.FRAGMENT_SPREAD ? ofFragment(selection.name.value) : ofSet(selection.selectionSet)
      joined = Math.min(measure.join(joined, measure.own(selection) + inside), Number.MAX_SAFE_INTEGER)
    }
    return joined
  }

  function ofFragment(name: string): number {
    const known = fragments.get(name)
    if (known !== undefined) return known
    fragments.set(name, 0)
    const value = ofSet(context.getFragment(name)?.selectionSet)
    fragments.set(name, value)
    return value
  }

  return ofSet(operation.selectionSet)
}

/** For measures that add up. */
export const sum = (left: number, right: number): number => left + right
