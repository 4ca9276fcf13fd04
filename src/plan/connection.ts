import type { GraphQLObjectType } from 'graphql'
import { ClientError } from '../errors/client-error'
import { invariant } from '../errors/invariant'
import { valueOf } from './argument'
import { planAnswer, type Answer } from './fields/answer'
import type { ListPlan, Order, Predicate, TimelineNames, Walk } from './list'
import { planEntry } from './fields/timeline-entry'
import type { Planner, Scope, SelectedField } from './planner'
import { Row, type Form } from './row'
import type { ConnectionPart, ConnectionShape, CursorShape, Shape } from './shape'
import type { Cost } from './statement'
import type { NodeSymbol, TieEnds } from './symbol'
import { constant, type Value } from './value'

/** What a page is a page of. */
export interface Elements {
  readonly walk: Walk
  readonly where: readonly Predicate[]
  readonly order: Order
  readonly node: NodeSymbol
  /** The tie that leads to each element, if one does. */
  readonly ends: TieEnds | undefined
  /** The time that the ties answer for; undefined if none was asked. */
  readonly answer: Answer | undefined
  /** Names under which a search brings score and matched text. */
  readonly found: { readonly score: string; readonly matched: string } | undefined
  /** Names under which a timeline brings the parts of its entries. */
  readonly entry?: TimelineNames
}

/** Plans a connection: edges, nodes, pageInfo, totalCount. Only what is selected becomes a column. */
export function planConnection(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  elements: Elements,
): ConnectionShape {
  const first = valueOf(field.arguments.get('first')) ?? constant(planner.limits.defaultFirst)
  const after = valueOf(field.arguments.get('after'))
  planner.checkPage(first)
  if (after && scope.underList) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `\`after\` of ${field.definition.name} stands under a list: a cursor belongs to one parent. Ask that parent alone, by its id, to turn its pages.`,
    )
  }
  const selected = [...planner.fields(field.type as GraphQLObjectType, field.nodes)]
  const needsRows = selected.some(([, part]) => part !== '__typename' && part.definition.name !== 'totalCount')
  const spread = needsRows && planner.takeSpread(scope)
  const row = spread ? scope.row : new Row()
  const inner: Cost[] = []
  const elementScope: Scope = {
    row,
    node: elements.node,
    ends: undefined,
    embedded: undefined,
    onlyLabels: undefined,
    underList: true,
    costs: inner,
  }
  const list = (limit: ListPlan['limit']): ListPlan => ({
    walk: elements.walk,
    where: elements.where,
    onlyUnder: scope.onlyLabels && scope.node ? { parent: scope.node, labels: scope.onlyLabels } : undefined,
    order: elements.order,
    limit,
    row,
  })
  const cursor = once(() => planCursor(row, elements.order))
  let knowsNext = false
  const parts = selected.map(([key, part]): readonly [string, ConnectionPart] => {
    if (part === '__typename') return [key, { kind: 'typename', typename: field.type.name }]
    switch (part.definition.name) {
      case 'edges':
        return [key, { kind: 'elements', element: planEdge(planner, part, elementScope, elements, cursor) }]
      case 'nodes':
        return [key, { kind: 'elements', element: planElement(planner, part, elementScope, elements) }]
      case 'pageInfo': {
        const fields = pageInfoFields(planner, part)
        knowsNext ||= fields.some(([, name]) => name === 'hasNextPage')
        return [
          key,
          { kind: 'pageInfo', fields, cursor: fields.some(([, name]) => name === 'endCursor') ? cursor() : undefined },
        ]
      }
      case 'totalCount':
        return [key, { kind: 'totalCount', column: scope.row.place({ kind: 'count', list: list(undefined) }) }]
      default:
        return invariant(false, 'connection-field', part.definition.name) as never
    }
  })
  scope.costs.push({ rows: first, inner })
  const page = planner.parameter('first', 'integer', {
    kind: 'page',
    first,
    more: knowsNext ? 1 : 0,
    least: spread ? 1 : 0,
  })
  const behind = after ? [behindCursor(planner, elements.order, after)] : []
  const fetched: ListPlan = { ...list(page), where: [...elements.where, ...behind] }
  let column: number | undefined
  if (spread) planner.setSpread(fetched)
  else if (needsRows) column = scope.row.place({ kind: 'list', list: fetched })
  const marker = spread ? placeId(row, elements.order) : undefined
  return { kind: 'connection', column, marker, first, parts }
}

function planEdge(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  elements: Elements,
  cursor: () => CursorShape,
): Shape {
  const type = field.type as GraphQLObjectType
  return {
    kind: 'object',
    fields: [...planner.fields(type, field.nodes)].map(([key, part]): readonly [string, Shape] => {
      if (part === '__typename') return [key, { kind: 'constant', value: type.name }]
      return [key, planEdgeField(planner, part, scope, elements, cursor)]
    }),
  }
}

const planElement = (planner: Planner, field: SelectedField, scope: Scope, elements: Elements): Shape =>
  elements.entry
    ? planEntry(planner, field, scope, elements.entry, elements.ends)
    : planner.object(field.type, field.nodes, scope)

function planEdgeField(
  planner: Planner,
  field: SelectedField,
  scope: Scope,
  elements: Elements,
  cursor: () => CursorShape,
): Shape {
  const { row } = scope
  switch (field.definition.name) {
    case 'cursor':
      return cursor()
    case 'node':
      return planElement(planner, field, scope, elements)
    case 'tie':
      return planner.object(field.type, field.nodes, { ...scope, ends: elements.ends })
    case 'timing':
    case 'gapDays':
      return planAnswer(row, elements.ends, elements.answer, field.definition.name)
    case 'score':
    case 'matched': {
      invariant(elements.found, 'edge-found')
      const form: Form = field.definition.name === 'score' ? 'float' : 'text'
      return {
        kind: 'scalar',
        column: row.place({ kind: 'found', name: elements.found[field.definition.name] }),
        form,
        otherwise: null,
      }
    }
    default:
      return invariant(false, 'edge-field', field.definition.name) as never
  }
}

const pageInfoFields = (planner: Planner, field: SelectedField) =>
  [...planner.fields(field.type as GraphQLObjectType, field.nodes)].map(
    ([key, part]) =>
      [key, part === '__typename' ? part : (part.definition.name as 'hasNextPage' | 'endCursor')] as const,
  )

function planCursor(row: Row, order: Order): CursorShape {
  const { by } = order
  const key =
    'found' in by
      ? row.place({ kind: 'found', name: by.found, form: by.form === 'day' ? 'day' : undefined })
      : row.place({ kind: 'property', ...by })
  return { kind: 'cursor', order: order.name, key, id: placeId(row, order) }
}

const placeId = (row: Row, { id }: Order): number =>
  row.place(
    'found' in id ? { kind: 'found', name: id.found } : { kind: 'property', of: id, property: 'id', form: 'text' },
  )

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

function behindCursor(planner: Planner, order: Order, after: Value): Predicate {
  const part = (which: 'key' | 'id', form: Form | 'any') =>
    planner.parameter(which === 'key' ? 'afterKey' : 'afterId', form as never, {
      kind: 'cursor',
      after,
      order: order.name,
      part: which,
    })
  return { kind: 'behind', order, key: part('key', order.by.form), id: part('id', 'text') }
}
