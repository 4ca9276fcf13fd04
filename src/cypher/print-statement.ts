import type { Statement } from '../graph/database'
import { SYMMETRIC_TYPES } from '../claims/vocabulary'
import type { Column } from '../plan/row'
import type { Root, StatementPlan } from '../plan/statement'
import { cypher, indent, join, name, parameter, property, type Fragment } from './fragment'
import { printColumn } from './print-column'
import { printLookup, printReference } from './print-reference'
import { printPredicate } from './print-predicate'
import { elementSymbols, printElements } from './print-list'
import { printShared } from './print-shared'

/** The columns that a statement returns after those of its rows: what each reference found, and who shares the name asked. */
export interface PrintedStatement {
  readonly text: Statement['text']
  /** Place of the list of actors that share the name asked; undefined unless the root is asked by name. */
  readonly ambiguous: number | undefined
  /** Place of the first reference's list of actors; the others follow. */
  readonly references: number
}

/** A plan as one Cypher statement. Flat columns, one row per element of the outermost list. */
export function printStatement(plan: StatementPlan): PrintedStatement {
  const { columns } = plan.row
  const refs = plan.references.map(({ name: identifier }) => name(identifier))
  const roots = rootSymbols(plan.root)
  const rooted = plan.spread ? columns.map((column) => isRooted(column, roots)) : columns.map(() => false)
  const early = columns.flatMap((column, place) =>
    rooted[place] ? [cypher`${printColumn(column)} AS ${columnName(place)}`] : [],
  )
  const isByName = plan.root.kind === 'record' && plan.root.by === 'name'
  const carried = [...refs, ...(isByName ? [cypher`sharing`] : [])]
  const clauses = [
    ...plan.references.map((reference, index) => printReference(reference, refs.slice(0, index))),
    ...printRoot(plan.root, refs),
  ]
  if (early.length > 0) clauses.push(cypher`WITH ${join([...carried, ...roots.map(name), ...early], ', ')}`)
  if (plan.spread) {
    clauses.push(printSpread(plan, carried, roots))
    const beside = [...carried, ...roots.map(name), ...columns.flatMap((_, at) => (rooted[at] ? [columnName(at)] : []))]
    clauses.push(...printShared(columns, elementSymbols(plan.spread).map(name), { refs, beside }))
  }
  const returned = columns.map((column, place) =>
    rooted[place] ? columnName(place) : cypher`${printColumn(column)} AS ${columnName(place)}`,
  )
  const extra = [...(isByName ? [cypher`sharing`] : []), ...refs]
  clauses.push(cypher`RETURN ${join([...returned, ...extra], ', ')}`)
  return {
    text: join(clauses, '\n').text,
    ambiguous: isByName ? columns.length : undefined,
    references: columns.length + (isByName ? 1 : 0),
  }
}

const columnName = (place: number): Fragment => name(`c${place}`)

/** What must be computed once for the root, before its list is spread over the rows: everything but plain properties. */
function isRooted(column: Column, roots: readonly string[]): boolean {
  switch (column.kind) {
    case 'list':
    case 'count': {
      const { walk } = column.list
      if (walk.kind === 'ties' || walk.kind === 'follow' || walk.kind === 'timeline')
        return roots.includes(walk.near.name)
      if (walk.kind === 'reference') return walk.owner !== undefined && roots.includes(walk.owner.name)
      if (walk.kind === 'claimsOfTie') return roots.includes(walk.tie.name)
      return walk.kind === 'tiesOverClaim' ? roots.includes(walk.claim.name) : true
    }
    case 'found':
    case 'shared':
      return false
    case 'property':
      return false
    default:
      return roots.includes(column.of.name)
  }
}

function rootSymbols(root: Root): string[] {
  switch (root.kind) {
    case 'unit':
      return []
    case 'record':
      return [root.node.name]
    case 'tie':
      return [root.ends.tie.name, root.ends.subject.name, root.ends.object.name]
  }
}

function printRoot(root: Root, refs: readonly Fragment[]): Fragment[] {
  switch (root.kind) {
    case 'unit':
      return []
    case 'record': {
      const node = name(root.node.name)
      if (root.by !== 'name')
        return [
          cypher`MATCH ${printLookup(node, root.label, root.by, parameter(root.parameter))}`,
          ...(root.where.length > 0 ? [cypher`WHERE ${join(root.where.map(printPredicate), ' AND ')}`] : []),
        ]
      const match = printLookup(cypher`sharer`, root.label, root.by, parameter(root.parameter))
      return [
        cypher`MATCH ${match}`,
        cypher`WITH ${join([...refs, cypher`sharer ORDER BY sharer.id`], ', ')}`,
        cypher`WITH ${join([...refs, cypher`collect(DISTINCT sharer)[..10] AS sharers`], ', ')}`,
        cypher`WITH ${join([...refs, cypher`[sharer IN sharers | [sharer.id, sharer.name]] AS sharing`, cypher`head(sharers) AS ${node}`], ', ')}`,
        cypher`WHERE ${node} IS NOT NULL`,
      ]
    }
    case 'tie': {
      const { tie, subject, object } = root.ends
      const r = name(tie.name)
      const type = name(root.type)
      const claim = cypher`MATCH (founding:Record {id: ${parameter(root.claim)}} WHERE founding:Claim)`
      // An attack may be derived from a perpetration: its claim leads to the perpetrator, not to whom it hit.
      const pattern =
        root.type === 'ATTACKED'
          ? cypher`MATCH (founding)-[:SUBJECT]->(from)-[${r}:${type}]->()`
          : SYMMETRIC_TYPES.has(root.type)
            ? cypher`MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)\nMATCH (from)-[${r}:${type}]-(to)`
            : cypher`MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)\nMATCH (from)-[${r}:${type}]->(to)`
      const id = cypher`${property(tie, 'id')} = ${parameter(root.id)}`
      const holds = cypher`founding.id IN ${property(tie, 'claimIds')}`
      const meets = cypher`(${property(tie, 'earliestStart')} <= founding.latestEnd AND ${property(tie, 'latestEnd')} >= founding.earliestStart)`
      return [
        claim,
        pattern,
        cypher`WHERE ${id} OR ${holds} OR (founding.triple = ${property(tie, 'triple')} AND ${meets})`,
        cypher`WITH ${join([...refs, r, cypher`startNode(${r}) AS ${name(subject.name)}`, cypher`endNode(${r}) AS ${name(object.name)}`, cypher`founding`], ', ')}`,
        cypher`ORDER BY CASE WHEN ${id} THEN 0 WHEN ${holds} THEN 1 ELSE 2 END, ${property(tie, 'id')}`,
        cypher`LIMIT 1`,
      ]
    }
  }
}

/** The root's one list: each of its elements becomes a row; a root without elements still has one. */
function printSpread(plan: StatementPlan, carried: readonly Fragment[], roots: readonly string[]): Fragment {
  const list = plan.spread!
  const scope = join([...carried.filter((symbol) => symbol.text !== 'sharing'), ...roots.map(name)], ', ')
  return cypher`OPTIONAL CALL (${scope}) {
  ${indent(cypher`${printElements(list)}
RETURN ${join(elementSymbols(list).map(name), ', ')}`)}
}`
}
