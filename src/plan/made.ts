import { getNullableType, isLeafType, isListType, type GraphQLObjectType } from 'graphql'
import { invariant } from '../errors/invariant'
import { valueOf } from './argument'
import type { Planner, Scope, SelectedField } from './planner'
import { Row } from './row'
import type { Shape } from './shape'
import type { Cost } from './statement'
import type { NodeSymbol, TieEnds } from './symbol'
import { constant, type Value } from './value'

/** How a question's plain answer becomes the response. Actors, events and ties in it are ids: hydrated, a group per place. */
export type MadeShape =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'leaf'; readonly property: string }
  | { readonly kind: 'object'; readonly property: string; readonly list: boolean; readonly fields: MadeFields }
  | {
      readonly kind: 'points'
      readonly property: string
      readonly fields: readonly (readonly [key: string, point: string])[]
    }
  | { readonly kind: 'hydrated'; readonly property: string; readonly list: boolean; readonly group: number }
  /** A page over a list of ids. */
  | {
      readonly kind: 'page'
      readonly property: string
      readonly first: Value
      readonly after: Value | undefined
      readonly fields: MadeFields
    }

export type MadeFields = readonly (readonly [key: string, shape: MadeShape])[]

/** Records or ties that one place of an answer asks more of than their id. */
export interface HydrationGroup {
  readonly node: NodeSymbol | undefined
  readonly ends: TieEnds | undefined
  readonly row: Row
  readonly shape: Shape
}

/** Plans the selection of a made object; what it asks of records and ties goes to `groups`. */
export function planMade(
  planner: Planner,
  field: SelectedField,
  groups: HydrationGroup[],
  costs: Cost[],
  rows: Value,
): MadeFields {
  return [...planner.fields(field.type as GraphQLObjectType, field.nodes)].map(([key, part]) => [
    key,
    part === '__typename'
      ? { kind: 'constant', value: field.type.name }
      : planMadeField(planner, part, groups, costs, rows),
  ])
}

function planMadeField(
  planner: Planner,
  field: SelectedField,
  groups: HydrationGroup[],
  costs: Cost[],
  rows: Value,
): MadeShape {
  const property = field.definition.name
  if (isLeafType(field.type)) return { kind: 'leaf', property }
  const list = isListType(getNullableType(field.definition.type))
  const binding = planner.model.typeBinding(field.type.name)?.kind
  switch (binding) {
    case 'node':
    case 'tie': {
      const group = planGroup(planner, field, binding, costs, rows)
      return { kind: 'hydrated', property, list, group: groups.push(group) - 1 }
    }
    case 'embedded': {
      const fields = [...planner.fields(field.type as GraphQLObjectType, field.nodes)]
      return {
        kind: 'points',
        property,
        fields: fields.map(([key, part]) => [key, part === '__typename' ? part : part.definition.name]),
      }
    }
    case 'connection': {
      const first = valueOf(field.arguments.get('first')) ?? constant(planner.limits.defaultFirst)
      planner.checkPage(first)
      return {
        kind: 'page',
        property,
        first,
        after: valueOf(field.arguments.get('after')),
        fields: planMade(planner, field, groups, costs, first),
      }
    }
    default:
      invariant(binding === 'made' || binding === 'edge', 'made-type', field.type.name)
      return { kind: 'object', property, list, fields: planMade(planner, field, groups, costs, rows) }
  }
}

function planGroup(
  planner: Planner,
  field: SelectedField,
  kind: 'node' | 'tie',
  costs: Cost[],
  rows: Value,
): HydrationGroup {
  const row = new Row()
  const node = kind === 'node' ? planner.newNode() : undefined
  const ends =
    kind === 'tie' ? { tie: planner.newTie(), subject: planner.newNode(), object: planner.newNode() } : undefined
  const inner: Cost[] = []
  const scope: Scope = { row, node, ends, embedded: undefined, onlyLabels: undefined, underList: true, costs: inner }
  const shape = planner.object(field.type, field.nodes, scope)
  costs.push({ rows, inner })
  return { node, ends, row, shape }
}
