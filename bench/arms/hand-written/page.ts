import neo4j from 'neo4j-driver'
import { kindOf } from './cypher'
import type { Handler } from './handler'

// One more than the page holds, to tell whether there is a next one.
const STATEMENT = `
MATCH (a:Actor)
WITH a ORDER BY a.name, a.id LIMIT $most
RETURN ${kindOf('a')}, a.id, a.name, a.placeholder,
  COLLECT { MATCH (a)<-[:NAMES]-(n:Name) WHERE NOT coalesce(n.primary, false) RETURN n.text ORDER BY n.text },
  COLLECT { MATCH (a)<-[:IDENTIFIES]-(e:ExternalId) RETURN e.id ORDER BY e.id }`

/** The first actors by name. */
export const page: Handler = async (read, { first }) => {
  const rows = await read(STATEMENT, { most: neo4j.int(first! + 1) })
  const nodes = rows.slice(0, first).map((row) => ({
    __typename: row[0],
    id: row[1],
    name: row[2],
    placeholder: row[3] ?? false,
    aliases: row[4],
    externalIds: row[5],
  }))
  return { actors: { nodes, pageInfo: { hasNextPage: rows.length > first! } } }
}
