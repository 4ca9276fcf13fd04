// Remembers on relationships whose they were before a merge. A claim is against an actor once, unless merges have made several of it: those that are missing are added.
// parameters: rows [{from id of a claim, a record or an external id, as STRING, to STRING, own [STRING], beside INTEGER}], each from, as and to once
// columns: count INTEGER of what was written
// limits: a few index seeks per row; batches of at most 1,000
UNWIND $rows AS row
CALL (row) {
  MATCH (near:Record {id: row.from}) WHERE row.as <> 'IDENTIFIES'
  RETURN near
  UNION
  MATCH (near:Merged {id: row.from}) WHERE row.as = 'BASED_IN'
  RETURN near
  UNION
  MATCH (near:ExternalId {id: row.from}) WHERE row.as = 'IDENTIFIES'
  RETURN near
}
MATCH (to:Record {id: row.to})
WITH row, near, to, COLLECT {
  MATCH (near)-[each:SUBJECT|OBJECT|AGAINST|ATTRIBUTED_TO|IDENTIFIES|BASED_IN]->(to)
  WHERE type(each) = row.as AND each.own IS NULL
  RETURN each
} AS links
UNWIND range(0, size(row.own) - 1) AS at
WITH row, near, to, links[at + toInteger(row.beside)] AS link, row.own[at] AS own
WHERE link IS NOT NULL OR row.as = 'AGAINST'
FOREACH (missing IN CASE WHEN link IS NULL THEN [own] ELSE [] END | CREATE (near)-[:AGAINST {own: missing}]->(to))
SET link.own = own
RETURN count(*)
