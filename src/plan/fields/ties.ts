import { invariant } from '../../errors/invariant'
import { SYMMETRIC_TYPES, TIE_TYPES, type TieType } from '../../claims/vocabulary'
import type { Reading } from '../../model/binding'
import { fieldsOf, wordOf, wordsOf } from '../argument'
import { planConnection } from '../connection'
import { newTieOf } from '../filters/tie-version'
import { planTieFilter } from '../filters/tie-filter'
import type { Order, Walk } from '../list'
import type { FieldPlanner, Planner } from '../planner'
import type { NodeSymbol, TieEnds, TieSymbol } from '../symbol'

/** Pages of ties read from a node, with whoever or whatever stands at the far end. */
export const planTies: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  const near = scope.node
  invariant(binding?.kind === 'ties' && near, 'ties-binding', field.definition.name)
  const asked = wordsOf(field.arguments.get('types')) as readonly TieType[] | undefined
  const types = binding.types ? binding.types.filter((type) => !asked || asked.includes(type)) : (asked ?? TIE_TYPES)
  const reading = (wordOf(field.arguments.get('direction')) as Reading | undefined) ?? binding.direction
  const filterGiven = fieldsOf(field.arguments.get('filter'))
  const tie = newTieOf(planner, filterGiven)
  const far = planner.newNode()
  const viaOffice = wordOf(field.arguments.get('viaOffice')) === true
  const ends = endsOf(planner, near, tie, far, types, reading)
  const walk: Walk = { kind: 'ties', near, tie, far, types, reading, viaOffice, ends }
  const filter = planTieFilter(planner, tie, far, filterGiven)
  const order = tieOrder(String(wordOf(field.arguments.get('orderBy')) ?? 'LAST_REPORTED_DESC'), tie, far)
  return planConnection(planner, field, scope, {
    walk,
    where: filter.where,
    order,
    node: far,
    ends,
    answer: filter.answer,
    found: undefined,
  })
}

/** Subject and object are the near and the far node where the direction tells; else they are read off the tie. */
function endsOf(
  planner: Planner,
  near: NodeSymbol,
  tie: TieSymbol,
  far: NodeSymbol,
  types: readonly TieType[],
  reading: Reading,
): TieEnds {
  const oneWay = reading !== 'EITHER' && !types.some((type) => SYMMETRIC_TYPES.has(type))
  if (!oneWay) return { tie, subject: planner.newNode(), object: planner.newNode() }
  return reading === 'OUT' ? { tie, subject: near, object: far } : { tie, subject: far, object: near }
}

/** A total order of ties. By time, what is stored for an open start or end sorts it first or last, as the API promises. */
export function tieOrder(name: string, tie: TieSymbol, far: NodeSymbol): Order {
  const rest = { name, absentAs: undefined, id: tie }
  switch (name) {
    case 'EARLIEST_START_ASC':
    case 'EARLIEST_START_DESC':
      return { ...rest, by: { of: tie, property: 'earliestStart', form: 'day' }, descending: name.endsWith('DESC') }
    case 'CONFIDENCE_DESC':
      return { ...rest, by: { of: tie, property: 'confidence', form: 'float' }, descending: true }
    case 'NAME_ASC':
      return { ...rest, by: { of: far, property: 'name', form: 'text' }, descending: false }
    default:
      return { ...rest, by: { of: tie, property: 'lastReported', form: 'day' }, descending: name.endsWith('DESC') }
  }
}
