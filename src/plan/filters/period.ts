import { ClientError } from '../../errors/client-error'
import { fieldsOf, valueOf, type Argument } from '../argument'
import type { Predicate } from '../list'
import type { AskedTime } from '../parameter'
import type { Planner } from '../planner'
import type { NodeSymbol } from '../symbol'

/** A record whose days, from `start` to `end`, may meet the period. */
export function periodPredicates(
  planner: Planner,
  node: NodeSymbol,
  during: Argument | undefined,
  properties: { readonly start: string; readonly end: string },
): Predicate[] {
  const period = fieldsOf(during)
  if (!period) return []
  const from = valueOf(period.get('from'))
  const to = valueOf(period.get('to'))
  if (!from && !to) throw new ClientError('BAD_USER_INPUT', '`during` needs `from`, `to`, or both.')
  const time: AskedTime = { from, to, maxGapDays: undefined, timing: 'POSSIBLE' }
  const bound = (which: 'from' | 'to') => planner.parameter(which, 'day', { kind: 'asked', time, bound: which })
  return [
    { kind: 'compare', of: node, property: properties.end, operator: '>=', parameter: bound('from') },
    { kind: 'compare', of: node, property: properties.start, operator: '<=', parameter: bound('to') },
  ]
}
