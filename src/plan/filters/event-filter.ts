import { PARTICIPATION_TYPES } from '../../claims/vocabulary'
import { fieldsOf, listOf, type Arguments } from '../argument'
import type { Predicate } from '../list'
import type { Planner } from '../planner'
import type { NodeSymbol } from '../symbol'
import { periodPredicates } from './period'

/** An EventFilter on a node. */
export function eventPredicates(planner: Planner, event: NodeSymbol, filter: Arguments | undefined): Predicate[] {
  if (!filter) return []
  const where = periodPredicates(planner, event, filter.get('during'), { start: 'earliest', end: 'latest' })
  const kinds = listOf(filter.get('kinds'), planner.context.variables)
  if (kinds)
    where.push({
      kind: 'oneOf',
      of: event,
      property: 'kind',
      parameter: planner.parameter('kinds', 'texts', { kind: 'value', value: kinds }),
    })
  const participant = fieldsOf(filter.get('participant'))
  if (participant) {
    const reference = planner.reference('where.participant', participant)
    where.push({ kind: 'joined', of: event, relationships: PARTICIPATION_TYPES, reading: 'IN', reference })
  }
  return where
}
