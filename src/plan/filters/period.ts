import { ClientError } from '../../errors/client-error'
import { fieldsOf, valueOf, type Argument } from '../argument'
import type { Predicate } from '../list'
import type { AskedTime, Parameter } from '../parameter'
import type { Planner } from '../planner'
import type { NodeSymbol } from '../symbol'

/** The bounds of a period, as parameters; undefined if none is asked. Throws BAD_USER_INPUT for an empty one. */
export function periodBounds(
  planner: Planner,
  during: Argument | undefined,
): { from: Parameter; to: Parameter } | undefined {
  const period = fieldsOf(during)
  if (!period) return undefined
  const from = valueOf(period.get('from'))
  const to = valueOf(period.get('to'))
  if (!from && !to) throw new ClientError('BAD_USER_INPUT', '`during` needs `from`, `to`, or both.')
  const time: AskedTime = { from, to, maxGapDays: undefined, timing: 'POSSIBLE' }
  const bound = (which: 'from' | 'to') => planner.parameter(which, 'day', { kind: 'asked', time, bound: which })
  return { from: bound('from'), to: bound('to') }
}

/** A record whose days, from `start` to `end`, may meet the period. */
export function periodPredicates(
  planner: Planner,
  node: NodeSymbol,
  during: Argument | undefined,
  properties: { readonly start: string; readonly end: string },
): Predicate[] {
  const bounds = periodBounds(planner, during)
  if (!bounds) return []
  return [
    { kind: 'compare', of: node, property: properties.end, operator: '>=', parameter: bounds.from },
    { kind: 'compare', of: node, property: properties.start, operator: '<=', parameter: bounds.to },
  ]
}
