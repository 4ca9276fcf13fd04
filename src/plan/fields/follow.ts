import { getNullableType, isListType, type GraphQLNamedOutputType } from 'graphql'
import { invariant } from '../../errors/invariant'
import { fieldsOf } from '../argument'
import { planConnection } from '../connection'
import { claimPredicates } from '../filters/claim-filter'
import type { ListPlan, Walk } from '../list'
import type { FieldPlanner, Planner, Scope, SelectedField } from '../planner'
import { Row } from '../row'
import type { Shape } from '../shape'
import type { NodeSymbol } from '../symbol'
import { constant } from '../value'
import { claimOrder } from './claim-order'

/** Records at the other end of relationships that are not ties: one, a short list, or pages of claims. */
export const planFollow: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  const near = scope.node
  invariant(binding?.kind === 'follow' && near, 'follow-binding', field.definition.name)
  const walkTo = (far: NodeSymbol, label: string): Walk => ({
    kind: 'follow',
    near,
    far,
    relationships: binding.relationships,
    reading: binding.direction,
    label,
  })
  if (planner.model.typeBinding(field.type.name)?.kind !== 'connection') {
    return planRecords(planner, field, scope, (far) => walkTo(far, labelOf(planner, field.type)))
  }
  const far = planner.newNode()
  return planConnection(planner, field, scope, {
    walk: walkTo(far, 'Claim'),
    where: claimPredicates(planner, far, fieldsOf(field.arguments.get('filter'))),
    order: claimOrder(far, 'reachStart'),
    node: far,
    ends: undefined,
    answer: undefined,
    found: undefined,
  })
}

/** Records whose ids a property keeps: one, or a short list. */
export const planReference: FieldPlanner = (planner, field, scope) => {
  const binding = planner.model.fieldBinding(field.parent.name, field.definition.name)
  const owner = scope.ends?.tie ?? scope.node
  invariant(binding?.kind === 'reference' && owner, 'reference-binding', field.definition.name)
  const many = isListType(getNullableType(field.definition.type))
  const walkTo = (far: NodeSymbol) =>
    ({
      kind: 'reference',
      owner,
      property: binding.property,
      many,
      far,
      label: labelOf(planner, field.type),
    }) as const
  if (!many || !planner.isSpread(scope)) return planRecords(planner, field, scope, walkTo)
  // Elements of one list name the same few records again and again.
  const { list, element } = recordList(planner, field, scope, walkTo, true)
  return {
    kind: 'shared',
    ids: scope.row.place({ kind: 'property', of: owner, property: binding.property, form: 'texts' }),
    column: scope.row.place({ kind: 'shared', list }),
    element,
  }
}

function planRecords(planner: Planner, field: SelectedField, scope: Scope, walkTo: (far: NodeSymbol) => Walk): Shape {
  const { list, element, many } = recordList(planner, field, scope, walkTo)
  return { kind: many ? 'list' : 'one', column: scope.row.place({ kind: 'list', list }), element }
}

function recordList<W extends Walk>(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  walkTo: (far: NodeSymbol) => W,
  withId = false,
) {
  const far = planner.newNode()
  const row = new Row()
  if (withId) row.place({ kind: 'property', of: far, property: 'id', form: 'text' })
  const many = isListType(getNullableType(field.definition.type))
  const inner: Scope['costs'] = []
  const element = planner.object(field.type, field.nodes, {
    row,
    node: far,
    ends: undefined,
    embedded: undefined,
    onlyLabels: undefined,
    underList: scope.underList || many,
    costs: inner,
  })
  scope.costs.push({ rows: constant(many ? planner.limits.shortList : 1), inner })
  const list: ListPlan & { readonly walk: W } = {
    walk: walkTo(far),
    where: [],
    onlyUnder: undefined,
    order: many
      ? { name: 'ID', by: { of: far, property: 'id', form: 'text' }, descending: false, absentAs: undefined, id: far }
      : undefined,
    limit: many ? undefined : 1,
    row,
  }
  return { list, element, many }
}

function labelOf(planner: Planner, type: GraphQLNamedOutputType): string {
  const binding = planner.model.typeBinding(type.name)
  return binding?.kind === 'node' ? binding.label : 'Record'
}
