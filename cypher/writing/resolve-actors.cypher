// The actors that references mean: by id (that of a merged record too), by external id or by name.
// parameters: rows [{key, id, externalId, folded}], all but one of the last three null
// columns: key, id, name of each actor that it may mean
// limits: an index seek per row and kind; at most 100 rows
UNWIND $rows AS row
CALL (row) {
  MATCH (actor:Record {id: row.id}) WHERE actor:Actor
  RETURN actor
  UNION
  MATCH (:Merged {id: row.id})-[:MERGED_INTO*1..20]->(actor:Actor)
  RETURN actor
  UNION
  MATCH (:ExternalId {id: row.externalId})-[:IDENTIFIES]->(actor:Actor)
  RETURN actor
  UNION
  MATCH (:Name {folded: row.folded})-[:NAMES]->(actor:Actor)
  RETURN actor
}
RETURN row.key, actor.id, actor.name
ORDER BY actor.id
