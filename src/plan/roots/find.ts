import { isObjectType } from 'graphql'
import { ClientError } from '../../errors/client-error'
import { invariant } from '../../errors/invariant'
import { fieldsOf, valueOf, type Arguments } from '../argument'
import { seenOnly } from '../filters/claim-filter'
import type { Planner, Scope, SelectedField } from '../planner'
import type { ParameterForm } from '../parameter'
import { Row } from '../row'
import type { Shape } from '../shape'
import type { Root } from '../statement'
import { resolve, type Value } from '../value'
import { tieTypeOfId } from '../tie-id'

export interface PlannedRoot {
  readonly root: Root
  readonly row: Row
  readonly shape: Shape
}

/** The one key that an ActorRef gives. */
export function readActorRef(reference: Arguments): {
  readonly by: 'id' | 'externalId' | 'name'
  readonly value: Value
} {
  for (const by of ['id', 'externalId', 'name'] as const) {
    const value = valueOf(reference.get(by))
    if (value) return { by, value }
  }
  throw new ClientError(
    'BAD_USER_INPUT',
    'An ActorRef needs exactly one of `id`, `externalId` and `name`, and not null.',
  )
}

/** A root field that finds one record or tie. The kind of id decides, for `node`, which statement is asked. */
export function planFind(planner: Planner, field: SelectedField, costs: Scope['costs']): PlannedRoot | undefined {
  const row = new Row()
  const scope: Scope = {
    row,
    node: undefined,
    ends: undefined,
    embedded: undefined,
    onlyLabels: undefined,
    underList: false,
    costs,
  }
  const by = fieldsOf(field.arguments.get('by'))
  if (by) {
    const { by: key, value } = readActorRef(by)
    return planRecord(planner, field, scope, 'Actor', key, value)
  }
  const id = valueOf(field.arguments.get('id'))
  invariant(id, 'find-id')
  const tieType = tieTypeOfId(String(resolve(id, planner.context.variables)))
  const isTie = planner.model.typeBinding(field.type.name)?.kind === 'tie'
  if (isTie || (tieType && !isObjectType(field.type))) return tieType && planTie(planner, field, scope, tieType, id)
  const binding = planner.model.typeBinding(field.type.name)
  return planRecord(planner, field, scope, binding?.kind === 'node' ? binding.label : 'Record', 'id', id)
}

function planRecord(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  label: string,
  by: 'id' | 'externalId' | 'name',
  value: Value,
): PlannedRoot {
  const node = planner.newNode()
  const parameter = planner.parameter(by, 'text', by === 'name' ? { kind: 'folded', value } : { kind: 'value', value })
  const shape = planner.object(field.type, field.nodes, { ...scope, node })
  const where = label === 'Record' || label === 'Claim' ? seenOnly(planner, node) : []
  return { root: { kind: 'record', node, label, by, parameter, where }, row: scope.row, shape }
}

function planTie(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  type: NonNullable<ReturnType<typeof tieTypeOfId>>,
  value: Value,
): PlannedRoot {
  const form: ParameterForm = 'text'
  const ends = { tie: planner.newTie(), subject: planner.newNode(), object: planner.newNode() }
  const tieObject = planner.context.schema.getType('Tie')
  invariant(isObjectType(tieObject), 'tie-type')
  return {
    root: {
      kind: 'tie',
      type,
      ends,
      id: planner.parameter('id', form, { kind: 'value', value }),
      claim: planner.parameter('claim', form, { kind: 'foundingClaim', value }),
    },
    shape: planner.object(tieObject, field.nodes, { ...scope, ends }),
    row: scope.row,
  }
}
