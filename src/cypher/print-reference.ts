import type { Reference } from '../plan/reference'
import { cypher, join, name, parameter, type Fragment } from './fragment'

/** Looks an argument's actor up once; what it finds stays a list of ids, so that none and several can be told. */
export const printReference = (reference: Reference, earlier: readonly Fragment[]): Fragment =>
  printFound(reference, earlier, cypher`referred.id`)

/** The same, a list of the actors themselves. */
export const printReferred = (reference: Reference, earlier: readonly Fragment[]): Fragment =>
  printFound(reference, earlier, cypher`referred`)

function printFound(reference: Reference, earlier: readonly Fragment[], found: Fragment): Fragment {
  if (reference.by === 'ids') return printListed(reference, earlier)
  const match = printLookup(cypher`referred`, 'Actor', reference.by, parameter(reference.parameter))
  return cypher`OPTIONAL MATCH ${match}
WITH ${join([...earlier, cypher`collect(DISTINCT ${found}) AS ${name(reference.name)}`], ', ')}`
}

/** The ids of the actors that merged records among the ids have become; one index seek for each id. */
function printListed(reference: Reference, earlier: readonly Fragment[]): Fragment {
  const ids = parameter(reference.parameter)
  const survivors = cypher`COLLECT { UNWIND ${ids} AS id MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor) RETURN survivor.id }`
  return cypher`WITH ${join([...earlier, cypher`${survivors} AS ${name(reference.name)}`], ', ')}`
}

/** The pattern that leads to whatever a key names. */
export function printLookup(
  symbol: Fragment,
  label: string,
  by: Exclude<Reference['by'], 'ids'>,
  value: Fragment,
): Fragment {
  switch (by) {
    case 'id':
      return cypher`(${symbol}:Record {id: ${value}} WHERE ${symbol}:${name(label)})`
    case 'externalId':
      return cypher`(:ExternalId {id: ${value}})-[:IDENTIFIES]->(${symbol}:${name(label)})`
    case 'name':
      return cypher`(:Name {folded: ${value}})-[:NAMES]->(${symbol}:${name(label)})`
  }
}
