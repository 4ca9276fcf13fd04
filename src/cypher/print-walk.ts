import { SYMMETRIC_TYPES } from '../claims/vocabulary'
import { invariant } from '../errors/invariant'
import type { Walk } from '../plan/list'
import { alternatives, cypher, join, name, parameter, property, type Fragment } from './fragment'

/** The clauses that find a list's elements, the conditions that belong to them, and the symbols they bring. */
export interface PrintedWalk {
  readonly clauses: Fragment
  readonly conditions: readonly Fragment[]
  readonly symbols: readonly string[]
  /** The same element may be found several times. */
  readonly repeats: boolean
}

export function printWalk(walk: Walk): PrintedWalk {
  switch (walk.kind) {
    case 'ties':
      return printTies(walk)
    case 'follow': {
      const types = alternatives(walk.relationships)
      const [near, far] = [name(walk.near.name), cypher`(${name(walk.far.name)}:${name(walk.label)})`]
      const pattern =
        walk.reading === 'IN'
          ? cypher`(${near})<-[:${types}]-${far}`
          : walk.reading === 'OUT'
            ? cypher`(${near})-[:${types}]->${far}`
            : cypher`(${near})-[:${types}]-${far}`
      return found(cypher`MATCH ${pattern}`, [], [walk.far.name], walk.relationships.length > 1)
    }
    case 'all':
      return found(cypher`MATCH (${name(walk.far.name)}:${name(walk.label)})`, [], [walk.far.name])
    case 'reference': {
      const ids = property(walk.owner, walk.property)
      const far = name(walk.far.name)
      if (!walk.many)
        return found(cypher`MATCH (${far}:Record {id: ${ids}})`, [cypher`${far}:${name(walk.label)}`], [walk.far.name])
      return found(
        cypher`UNWIND ${ids} AS id\nMATCH (${far}:Record {id: id})`,
        [cypher`${far}:${name(walk.label)}`],
        [walk.far.name],
      )
    }
    case 'claimsOfTie': {
      const [own, denials] = [property(walk.tie, 'claimIds'), property(walk.tie, 'denialIds')]
      const ids = walk.stance
        ? cypher`CASE ${parameter(walk.stance)} WHEN 'DENIES' THEN ${denials} ELSE ${own} END`
        : cypher`${own} + ${denials}`
      const far = name(walk.far.name)
      return found(cypher`UNWIND ${ids} AS id\nMATCH (${far}:Record {id: id})`, [cypher`${far}:Claim`], [walk.far.name])
    }
    case 'tiesOverClaim':
      return printTiesOverClaim(walk)
    case 'search':
      return printSearch(walk)
  }
}

const found = (
  clauses: Fragment,
  conditions: readonly Fragment[],
  symbols: readonly string[],
  repeats = false,
): PrintedWalk => ({
  clauses,
  conditions,
  symbols,
  repeats,
})

/** Ties from a node. Read one way, symmetric ones are met from both sides all the same. */
function printTies(walk: Extract<Walk, { kind: 'ties' }>): PrintedWalk {
  const [near, tie, far] = [name(walk.near.name), name(walk.tie.name), name(walk.far.name)]
  if (walk.types.length === 0)
    return found(cypher`MATCH (${near})-[${tie}]-(${far})`, [cypher`false`], [walk.tie.name, walk.far.name])
  const types = alternatives(walk.types)
  const symmetric = walk.types.filter((type) => SYMMETRIC_TYPES.has(type))
  const symbols = [walk.tie.name, walk.far.name]
  if (walk.reading === 'EITHER' || symmetric.length === walk.types.length) {
    return found(cypher`MATCH (${near})-[${tie}:${types}]-(${far})`, [], symbols)
  }
  if (symmetric.length === 0) {
    const pattern =
      walk.reading === 'IN'
        ? cypher`(${near})<-[${tie}:${types}]-(${far})`
        : cypher`(${near})-[${tie}:${types}]->(${far})`
    return found(cypher`MATCH ${pattern}`, [], symbols)
  }
  const end = walk.reading === 'IN' ? cypher`endNode(${tie}) = ${near}` : cypher`startNode(${tie}) = ${near}`
  return found(
    cypher`MATCH (${near})-[${tie}:${types}]-(${far})`,
    [cypher`(${tie}:${alternatives(symmetric)} OR ${end})`],
    symbols,
  )
}

/** The ties that rest on a claim or are denied by it: of its own type, between its own ends. */
function printTiesOverClaim(walk: Extract<Walk, { kind: 'tiesOverClaim' }>): PrintedWalk {
  const [claim, tie] = [name(walk.claim.name), name(walk.tie.name)]
  const conditions = [
    cypher`type(${tie}) = ${claim}.type`,
    cypher`(${claim}.id IN ${property(walk.tie, 'claimIds')} OR ${claim}.id IN ${property(walk.tie, 'denialIds')})`,
  ]
  return found(
    cypher`MATCH (${claim})-[:SUBJECT]->(from), (${claim})-[:OBJECT]->(to)\nMATCH (from)-[${tie}]-(to)`,
    conditions,
    [walk.tie.name],
  )
}

/** Records by what the full-text index finds, each once, with its best score; a name that is the very text asked comes first. */
function printSearch(walk: Extract<Walk, { kind: 'search' }>): PrintedWalk {
  const [far, score, matched] = [name(walk.far.name), name(walk.score), name(walk.matched)]
  invariant(walk.score !== walk.matched, 'search-names')
  const clauses = [
    cypher`CALL db.index.fulltext.queryNodes('search', ${parameter(walk.query)}, {limit: 1000}) YIELD node AS hit, score AS hitScore`,
    cypher`OPTIONAL MATCH (hit)-[:NAMES]->(named:Actor)`,
    cypher`WITH coalesce(named, hit) AS ${far}, coalesce(hit.text, hit.name, hit.title, hit.summary) AS hitText,`,
    cypher`  hitScore + CASE WHEN hit.folded = ${parameter(walk.folded)} THEN 100.0 ELSE 0.0 END AS hitScore`,
    cypher`ORDER BY hitScore DESC, hitText`,
    cypher`WITH ${far}, max(hitScore) AS ${score}, head(collect(hitText)) AS ${matched}`,
  ]
  return found(join(clauses, '\n'), [], [walk.far.name, walk.score, walk.matched])
}
