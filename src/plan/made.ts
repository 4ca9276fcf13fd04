import { getNullableType, isLeafType, isListType, type GraphQLObjectType } from 'graphql'
import { invariant } from '../errors/invariant'
import { valueOf } from './argument'
import type { Planner, Scope, SelectedField } from './planner'
import { Row } from './row'
import type { Shape } from './shape'
import type { Cost } from './statement'
import type { NodeSymbol, TieEnds, TieSymbol } from './symbol'
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

/** What planning an answer needs, and gathers. */
export interface MadePlanning {
  readonly planner: Planner
  /** Elements that a list is reckoned to hold. */
  readonly rows: Value
  /** A tie of the version that the question's filter asks for. */
  readonly newTie: () => TieSymbol
  /** The same below one field of the answer, if ties there are of another version. */
  readonly tiesUnder?: ReadonlyMap<string, () => TieSymbol>
  readonly groups: HydrationGroup[]
  readonly costs: Cost[]
}

/** Plans the selection of a made object; what it asks of records and ties goes to `groups`. */
export function planMade(planning: MadePlanning, field: SelectedField): MadeFields {
  return [...planning.planner.fields(field.type as GraphQLObjectType, field.nodes)].map(([key, part]) => [
    key,
    part === '__typename' ? { kind: 'constant', value: field.type.name } : planMadeField(planning, part),
  ])
}

/** Plans one field of a made object, or of the answer itself. */
export function planMadeField(planning: MadePlanning, field: SelectedField): MadeShape {
  const { planner, groups } = planning
  const property = field.definition.name
  if (isLeafType(field.type)) return { kind: 'leaf', property }
  const list = isListType(getNullableType(field.definition.type))
  const binding = planner.model.typeBinding(field.type.name)?.kind
  switch (binding) {
    case 'node':
    case 'tie':
      return { kind: 'hydrated', property, list, group: groups.push(planGroup(planning, field, binding)) - 1 }
    case 'embedded': {
      const fields = [...planner.fields(field.type as GraphQLObjectType, field.nodes)]
      const points = fields.map(([key, part]) => [key, part === '__typename' ? part : part.definition.name] as const)
      return { kind: 'points', property, fields: points }
    }
    case 'connection': {
      const first = valueOf(field.arguments.get('first')) ?? constant(planner.limits.defaultFirst)
      planner.checkPage(first)
      const after = valueOf(field.arguments.get('after'))
      return { kind: 'page', property, first, after, fields: planMade({ ...planning, rows: first }, field) }
    }
    default:
      invariant(binding === 'made' || binding === 'edge', 'made-type', field.type.name)
      return {
        kind: 'object',
        property,
        list,
        fields: planMade({ ...planning, newTie: planning.tiesUnder?.get(property) ?? planning.newTie }, field),
      }
  }
}

function planGroup(
  { planner, newTie, rows, costs }: MadePlanning,
  field: SelectedField,
  kind: 'node' | 'tie',
): HydrationGroup {
  const row = new Row()
  const node = kind === 'node' ? planner.newNode() : undefined
  const ends = kind === 'tie' ? { tie: newTie(), subject: planner.newNode(), object: planner.newNode() } : undefined
  const inner: Cost[] = []
  const scope: Scope = { row, node, ends, embedded: undefined, onlyLabels: undefined, underList: true, costs: inner }
  const shape = planner.object(field.type, field.nodes, scope)
  costs.push({ rows, inner })
  return { node, ends, row, shape }
}
