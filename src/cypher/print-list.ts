import type { ListPlan } from '../plan/list'
import { alternatives, cypher, indent, join, name, parameter, type Fragment } from './fragment'
import { printOrder } from './print-order'
import { relationship } from './print-tie'
import { printPredicate, printWhere } from './print-predicate'
import { printWalk } from './print-walk'

export type PrintRow = (row: ListPlan['row']) => Fragment

/** A nested list as one value: a list of rows, each a list of columns. Sorted and cut in the database, per parent. */
export function printNestedList(list: ListPlan, printRow: PrintRow): Fragment {
  return cypher`COLLECT {
  ${indent(cypher`${printElements(list)}
RETURN ${printRow(list.row)}`)}
}`
}

/** How many elements there are on all pages. */
export function printCount(list: ListPlan): Fragment {
  const { clauses, symbols, repeats } = printFiltered(list)
  if (repeats) {
    return cypher`COUNT {
  ${indent(cypher`${clauses}
RETURN DISTINCT ${join(symbols.map(name), ', ')}`)}
}`
  }
  return cypher`COUNT {
  ${indent(cypher`${clauses}
RETURN 1`)}
}`
}

/** The clauses of a list up to its sorted, cut elements; ends in WITH, so that columns can follow. */
export function printElements(list: ListPlan): Fragment {
  const { clauses, symbols, repeats } = printFiltered(list)
  const carried = join(symbols.map(name), ', ')
  const cut = list.order ? cypher`\n${printOrder(list.order)}${printLimit(list)}` : printLimit(list)
  const sorted = cypher`WITH ${repeats ? cypher`DISTINCT ` : cypher``}${carried}${cut}`
  return join([clauses, sorted, ...printEnds(list)], '\n')
}

/** What the elements of a list are known by once it is printed. */
export function elementSymbols(list: ListPlan): readonly string[] {
  const ends = endsOutside(list)
  return [...printWalk(list.walk).symbols, ...ends.map(({ symbol }) => symbol)]
}

function printFiltered(list: ListPlan) {
  const { clauses, conditions, symbols, repeats, recompute } = printWalk(list.walk)
  const only = list.onlyUnder
    ? [cypher`${name(list.onlyUnder.parent.name)}:${alternatives(list.onlyUnder.labels)}`]
    : []
  const judged = list.where.map(printPredicate)
  const found = cypher`${clauses}${printWhere([...only, ...conditions, ...(recompute ? [] : judged)])}`
  if (!recompute) return { clauses: found, symbols, repeats }
  return { clauses: cypher`${found}\n${recompute}\nWITH *${printWhere(judged)}`, symbols, repeats }
}

function printLimit(list: ListPlan): Fragment {
  if (list.limit === undefined) return cypher``
  return list.limit === 1 ? cypher`\nLIMIT 1` : cypher`\nLIMIT ${parameter(list.limit)}`
}

/** Ends of ties that were met without a direction are read off the tie. */
function printEnds(list: ListPlan): Fragment[] {
  const outside = endsOutside(list)
  if (outside.length === 0) return []
  const symbols = printWalk(list.walk).symbols.map(name)
  const ends = outside.map(({ symbol, tie, end }) =>
    end === 'subject'
      ? cypher`startNode(${name(tie)}) AS ${name(symbol)}`
      : cypher`endNode(${name(tie)}) AS ${name(symbol)}`,
  )
  return [cypher`WITH ${join([...symbols, ...ends], ', ')}`]
}

function endsOutside(list: ListPlan): { symbol: string; tie: string; end: 'subject' | 'object' }[] {
  const { walk } = list
  if (walk.kind !== 'ties' && walk.kind !== 'timeline' && walk.kind !== 'tiesOverClaim') return []
  const known = new Set(walk.kind === 'ties' || walk.kind === 'timeline' ? [walk.near.name, walk.far.name] : [])
  return (['subject', 'object'] as const)
    .map((end) => ({ symbol: walk.ends[end].name, tie: relationship(walk.tie).text, end }))
    .filter(({ symbol }) => !known.has(symbol))
}
