import { foldName } from '../../text/fold-name'
import { cellAt, placeOf, type CompileContext, type RowInHand } from './compile-value'
import type { ConditionSpec } from './mapping-schema'

export type Condition = (row: RowInHand) => boolean

/** Conditions on cells; texts are compared without regard to case and accents. */
export function compileConditions(
  specs: ConditionSpec | readonly ConditionSpec[] | undefined,
  context: CompileContext,
  path: readonly PropertyKey[],
): Condition[] {
  const list = specs === undefined ? [] : ([specs].flat() as ConditionSpec[])
  return list.map((spec, at) => {
    const place = placeOf(spec.column, context, [...path, ...(Array.isArray(specs) ? [at] : []), 'column'])
    if (spec.empty !== undefined) return (row) => (cellAt(row, place, context) === null) === spec.empty
    const wanted = new Set([spec.is ?? spec.not ?? []].flat().map((each) => foldName(String(each))))
    const isIn: Condition = (row) => wanted.has(foldName((row.cells[place] ?? '').trim()))
    return spec.is === undefined ? (row) => !isIn(row) : isIn
  })
}
