import { invariant } from '../errors/invariant'
import type { Column, Form } from '../plan/row'
import { SYMMETRIC_TYPES, TIE_TYPES } from '../claims/vocabulary'
import { cypher, indent, join, name, property, type Fragment } from './fragment'
import { printCount, printElements, printNestedList } from './print-list'
import { relationship, tieType, tieTypes } from './print-tie'

const SYMMETRIC = TIE_TYPES.filter((type) => SYMMETRIC_TYPES.has(type))

/** The expression of one column. Days and instants leave as text, which is the cheapest to decode. */
export function printColumn(column: Column): Fragment {
  switch (column.kind) {
    case 'property':
      if (column.of.kind === 'tie' && column.property === 'type') return tieType(column.of)
      return printProperty(property(column.of, column.property), column.form)
    case 'typename':
      return printTypename(column)
    case 'linked':
      return printLinked(column)
    case 'found':
      return printProperty(name(column.name), column.form ?? 'text')
    case 'shared':
      return name(sharedName(column.list.walk.far.name))
    case 'list':
      return printNestedList(column.list, printRow)
    case 'count':
      return printCount(column.list)
    case 'tieCounts':
      return printTieCounts(column)
  }
}

/** What records that elements share are known by, once they are looked up. */
export const sharedName = (far: string): string => `${far}s`

/** A row as a positional list. */
export function printRow({ columns }: { readonly columns: readonly Column[] }): Fragment {
  return cypher`[${join(
    columns.map((column) => indent(printColumn(column))),
    ', ',
  )}]`
}

function printProperty(value: Fragment, form: Form): Fragment {
  return form === 'day' || form === 'instant' ? cypher`toString(${value})` : value
}

function printTypename({ of, labels }: Extract<Column, { kind: 'typename' }>): Fragment {
  const cases = labels.map(({ label, type }) => cypher`WHEN ${name(of.name)}:${name(label)} THEN '${name(type)}'`)
  return cypher`CASE ${join(cases, ' ')} END`
}

function printLinked(column: Extract<Column, { kind: 'linked' }>): Fragment {
  const text = property({ name: 'linked' }, column.property)
  const unless = column.unless
    ? cypher` WHERE NOT coalesce(${property({ name: 'linked' }, column.unless)}, false)`
    : cypher``
  return cypher`COLLECT { MATCH (${name(column.of.name)})<-[:${name(column.relationship)}]-(linked:${name(column.label)})${unless} RETURN ${text} ORDER BY ${text} }`
}

function printTieCounts({ of, list }: Extract<Column, { kind: 'tieCounts' }>): Fragment {
  invariant(list.walk.kind === 'ties', 'tie-counts-walk')
  const tie = relationship(list.walk.tie)
  const symmetric = tieTypes(list.walk.tie, SYMMETRIC)
  const direction = cypher`CASE WHEN ${tie}:${symmetric} THEN 'EITHER' WHEN startNode(${tie}) = ${name(of.name)} THEN 'OUT' ELSE 'IN' END`
  return cypher`COLLECT {
  ${indent(printElements(list))}
  WITH ${tieType(list.walk.tie)} AS type, ${direction} AS direction, count(*) AS ties
  ORDER BY type, direction
  RETURN [type, direction, ties]
}`
}
