import { fieldsOf, listOf, valueOf, type Arguments } from '../argument'
import type { Predicate } from '../list'
import type { Planner } from '../planner'
import type { NodeSymbol } from '../symbol'
import { periodPredicates } from './period'

/** What of a record that may be a claim is seen by whoever asks: readers see what was accepted. */
export const seenOnly = (planner: Planner, of: NodeSymbol): Predicate[] =>
  planner.context.acceptedOnly ? [{ kind: 'accepted', of }] : []

/** A ClaimFilter on a node. Unless a state of review is asked, only accepted claims that stand are met. */
export function claimPredicates(planner: Planner, claim: NodeSymbol, filter: Arguments | undefined): Predicate[] {
  const where: Predicate[] = []
  const equals = (property: string) => {
    const value = valueOf(filter?.get(property))
    if (!value) return false
    const parameter = planner.parameter(property, 'text', { kind: 'value', value })
    where.push({ kind: 'compare', of: claim, property, operator: '=', parameter })
    return true
  }
  if (!equals('review')) where.push({ kind: 'current', of: claim })
  else where.push(...seenOnly(planner, claim))
  equals('stance')
  equals('modality')
  equals('origin')
  const types = listOf(filter?.get('types'), planner.context.variables)
  if (types)
    where.push({
      kind: 'oneOf',
      of: claim,
      property: 'type',
      parameter: planner.parameter('types', 'texts', { kind: 'value', value: types }),
    })
  where.push(...periodPredicates(planner, claim, filter?.get('during'), { start: 'earliestStart', end: 'latestEnd' }))
  const speaker = fieldsOf(filter?.get('attributedTo'))
  if (speaker) {
    const reference = planner.reference('filter.attributedTo', speaker)
    where.push({ kind: 'joined', of: claim, relationships: ['ATTRIBUTED_TO'], reading: 'OUT', reference })
  }
  const source = valueOf(filter?.get('source'))
  if (source) {
    const id = planner.parameter('source', 'text', { kind: 'value', value: source })
    where.push({ kind: 'joinedId', of: claim, relationships: ['CITES'], reading: 'OUT', id })
  }
  return where
}
