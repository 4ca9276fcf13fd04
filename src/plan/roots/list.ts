import { invariant } from '../../errors/invariant'
import { fieldsOf, valueOf, wordOf, wordsOf } from '../argument'
import { planConnection, type Elements } from '../connection'
import { claimOrder } from '../fields/claim-order'
import { actorPredicates } from '../filters/actor-filter'
import { claimPredicates } from '../filters/claim-filter'
import { eventPredicates } from '../filters/event-filter'
import type { Order } from '../list'
import type { Planner, Scope, SelectedField } from '../planner'
import { Row } from '../row'
import type { NodeSymbol } from '../symbol'
import type { PlannedRoot } from './find'

/** A root field that lists all records of a type, or what a search finds: its elements are the statement's rows. */
export function planList(planner: Planner, field: SelectedField, costs: Scope['costs']): PlannedRoot {
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
  const far = planner.newNode()
  const elements =
    field.definition.name === 'search' ? searchElements(planner, field, far) : allElements(planner, field, far)
  return { root: { kind: 'unit' }, row, shape: planConnection(planner, field, scope, elements) }
}

function allElements(planner: Planner, field: SelectedField, far: NodeSymbol): Elements {
  const where = fieldsOf(field.arguments.get('where'))
  const base = { node: far, ends: undefined, answer: undefined, found: undefined }
  const all = (label: string) => ({ kind: 'all', far, label }) as const
  switch (field.definition.name) {
    case 'actors': {
      const descending = wordOf(field.arguments.get('orderBy')) === 'NAME_DESC'
      return {
        ...base,
        walk: all('Actor'),
        where: actorPredicates(planner, far, where),
        order: textOrder(far, 'name', descending),
      }
    }
    case 'events':
      return { ...base, walk: all('Event'), where: eventPredicates(planner, far, where), order: latestFirst(far) }
    case 'sources':
      return { ...base, walk: all('Source'), where: [], order: textOrder(far, 'title', false) }
    case 'claims': {
      const filter = fieldsOf(field.arguments.get('filter'))
      return {
        ...base,
        walk: all('Claim'),
        where: claimPredicates(planner, far, filter),
        order: claimOrder(far, 'recordedAt'),
      }
    }
    default:
      return invariant(false, 'list-field', field.definition.name) as never
  }
}

const textOrder = (of: NodeSymbol, property: string, descending: boolean): Order => ({
  name: `${property.toUpperCase()}_${descending ? 'DESC' : 'ASC'}`,
  by: { of, property, form: 'text' },
  descending,
  absentAs: undefined,
  id: of,
})

const latestFirst = (of: NodeSymbol): Order => ({
  name: 'LATEST_DESC',
  by: { of, property: 'latest', form: 'day' },
  descending: true,
  absentAs: '0001-01-01',
  id: of,
})

const LABEL_OF_KIND: Readonly<Record<string, string>> = {
  ACTOR: 'Actor',
  EVENT: 'Event',
  SOURCE: 'Source',
  CLAIM: 'Claim',
}

function searchElements(planner: Planner, field: SelectedField, far: NodeSymbol): Elements {
  const text = valueOf(field.arguments.get('text'))
  invariant(text, 'search-text')
  const kinds = wordsOf(field.arguments.get('kinds'))
  const found = { score: `score${far.name}`, matched: `matched${far.name}` }
  return {
    walk: {
      kind: 'search',
      query: planner.parameter('query', 'text', { kind: 'searchQuery', value: text }),
      folded: planner.parameter('folded', 'text', { kind: 'folded', value: text }),
      far,
      ...found,
    },
    where: [
      ...(kinds
        ? [{ kind: 'labels', of: far, labels: [...new Set(kinds)].sort().map((kind) => LABEL_OF_KIND[kind]!) } as const]
        : []),
      { kind: 'current', of: far },
    ],
    order: {
      name: 'SCORE_DESC',
      by: { found: found.score, form: 'float' },
      descending: true,
      absentAs: undefined,
      id: far,
    },
    node: far,
    ends: undefined,
    answer: undefined,
    found,
  }
}
