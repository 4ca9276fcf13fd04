import { SYMMETRIC_TYPES } from '../claims/vocabulary'
import { invariant } from '../errors/invariant'
import type { Walk } from '../plan/list'
import type { PrintedWalk } from './printed-walk'
import { alternatives, cypher, join, name, parameter, property, type Fragment } from './fragment'
import { printTimeline } from './print-timeline'
import { knownThen, recompute, relationship, tieTypes } from './print-tie'

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
      const ids = walk.owner ? property(walk.owner, walk.property) : name(walk.property)
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
    case 'timeline':
      return printTimeline(walk)
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
  const [near, far] = [name(walk.near.name), name(walk.far.name)]
  const tie = relationship(walk.tie)
  const symbols = [...new Set([tie.text, walk.tie.name]), walk.far.name]
  const known = knownThen(walk.tie)
  const ties = (clauses: Fragment, conditions: readonly Fragment[]) => ({
    ...found(clauses, [...conditions, ...known], symbols),
    recompute: recompute(walk.tie),
  })
  if (walk.types.length === 0) return ties(cypher`MATCH (${near})-[${tie}]-(${far})`, [cypher`false`])
  if (walk.viaOffice) return { ...ties(...printViaOffice(walk, tie)), repeats: true }
  const types = tieTypes(walk.tie, walk.types)
  const symmetric = walk.types.filter((type) => SYMMETRIC_TYPES.has(type))
  if (walk.reading === 'EITHER' || symmetric.length === walk.types.length) {
    return ties(cypher`MATCH (${near})-[${tie}:${types}]-(${far})`, [])
  }
  if (symmetric.length === 0) {
    const pattern =
      walk.reading === 'IN'
        ? cypher`(${near})<-[${tie}:${types}]-(${far})`
        : cypher`(${near})-[${tie}:${types}]->(${far})`
    return ties(cypher`MATCH ${pattern}`, [])
  }
  const end = walk.reading === 'IN' ? cypher`endNode(${tie}) = ${near}` : cypher`startNode(${tie}) = ${near}`
  return ties(cypher`MATCH (${near})-[${tie}:${types}]-(${far})`, [
    cypher`(${tie}:${tieTypes(walk.tie, symmetric)} OR ${end})`,
  ])
}

/**
 * A node's own ties and those of whoever held an office of it at the time: by design 3.3, a block of the office answers for
 * what the act reports, let stand for three years of silence.
 */
function printViaOffice(walk: Extract<Walk, { kind: 'ties' }>, tie: Fragment): [Fragment, Fragment[]] {
  const [near, far] = [name(walk.near.name), name(walk.far.name)]
  const holds = join(
    [
      cypher`office.blockKind[i] = ''`,
      cypher`office.blockEarliestStart[i] <= ${tie}.lastReported`,
      cypher`office.blockLatestEnd[i] >= ${tie}.blockReachStart[0]`,
      cypher`office.blockReachStart[i] <= ${tie}.lastReported + duration({days: 1096})`,
      cypher`office.blockReachEnd[i] >= ${tie}.blockReachStart[0] - duration({days: 1096})`,
    ],
    ' AND ',
  )
  // As known at the instant asked, if one is; on all its claims, whatever sources the acts do without.
  const office = {
    ...walk.tie,
    name: 'office',
    version: walk.tie.version && { ...walk.tie.version, without: undefined },
  }
  const then = join(
    [...knownThen(office), cypher`any(i IN range(0, size(office.blockKind) - 1) WHERE ${holds})`],
    ' AND ',
  )
  return [
    cypher`MATCH (${near})<-[offices:${tieTypes(office, ['HOLDS_OFFICE'])}]-{0,1}(holder)-[${tie}:${tieTypes(walk.tie, walk.types)}]-(${far})`,
    [cypher`${far} <> ${near}`, cypher`all(office IN offices WHERE ${then})`],
  ]
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
