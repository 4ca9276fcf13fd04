import type { GraphQLObjectType } from 'graphql'
import { invariant } from '../../errors/invariant'
import type { TimelineNames } from '../list'
import type { Planner, Scope, SelectedField } from '../planner'
import { Row } from '../row'
import type { Shape } from '../shape'
import type { TieEnds } from '../symbol'
import { constant } from '../value'

/** The fields of one timeline entry: days and words that the walk brings, its tie, and its event if there is one. */
export function planEntry(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  entry: TimelineNames,
  ends: TieEnds | undefined,
): Shape {
  const type = field.type as GraphQLObjectType
  return {
    kind: 'object',
    fields: [...planner.fields(type, field.nodes)].map(([key, part]): readonly [string, Shape] => [
      key,
      part === '__typename'
        ? { kind: 'constant', value: type.name }
        : planEntryField(planner, part, scope, entry, ends),
    ]),
  }
}

function planEntryField(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  entry: TimelineNames,
  ends: TieEnds | undefined,
): Shape {
  const { row } = scope
  switch (field.definition.name) {
    case 'what':
      return { kind: 'scalar', column: row.place({ kind: 'found', name: entry.what }), form: 'text', otherwise: null }
    case 'on': {
      const day = (name: string) => row.place({ kind: 'found', name, form: 'day' })
      const embedded = new Map([
        ['earliest', day(entry.earliest)],
        ['latest', day(entry.latest)],
      ])
      return planner.object(field.type, field.nodes, { ...scope, embedded })
    }
    case 'tie':
      return planner.object(field.type, field.nodes, { ...scope, ends })
    case 'event':
      return planEvent(planner, field, scope, entry.event)
    default:
      return invariant(false, 'timeline-field', field.definition.name) as never
  }
}

function planEvent(planner: Planner, field: SelectedField, scope: Scope, id: string): Shape {
  const far = planner.newNode()
  const row = new Row()
  const inner: Scope['costs'] = []
  const element = planner.object(field.type, field.nodes, {
    ...scope,
    row,
    node: far,
    ends: undefined,
    embedded: undefined,
    costs: inner,
  })
  scope.costs.push({ rows: constant(1), inner })
  const walk = { kind: 'reference', owner: undefined, property: id, many: false, far, label: 'Event' } as const
  const list = { walk, where: [], onlyUnder: undefined, order: undefined, limit: 1, row } as const
  return { kind: 'one', column: scope.row.place({ kind: 'list', list }), element }
}
