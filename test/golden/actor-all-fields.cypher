MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, COLLECT { MATCH (n0)<-[:NAMES]-(linked:Name) WHERE NOT coalesce(linked.primary, false) RETURN linked.text ORDER BY linked.text } AS c2, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c3, n0.description AS c4, n0.placeholder AS c5, n0.iso3 AS c6, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c7
// $id0 = "northland"

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, COLLECT { MATCH (n0)<-[:NAMES]-(linked:Name) WHERE NOT coalesce(linked.primary, false) RETURN linked.text ORDER BY linked.text } AS c2, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c3, n0.description AS c4, n0.placeholder AS c5, COLLECT {
  MATCH (n0)-[:BASED_IN]->(n1:State)
  WITH n1
  LIMIT 1
  RETURN [n1.id]
} AS c6, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c7
// $id0 = "unnamed-militias"

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, COLLECT { MATCH (n0)<-[:NAMES]-(linked:Name) WHERE NOT coalesce(linked.primary, false) RETURN linked.text ORDER BY linked.text } AS c2, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c3, n0.description AS c4, n0.placeholder AS c5, toString(n0.born) AS c6, toString(n0.died) AS c7, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c8
// $id0 = "osric"

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, COLLECT { MATCH (n0)<-[:NAMES]-(linked:Name) WHERE NOT coalesce(linked.primary, false) RETURN linked.text ORDER BY linked.text } AS c2, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c3, n0.description AS c4, n0.placeholder AS c5, n0.kind AS c6, COLLECT {
  MATCH (n0)-[:BASED_IN]->(n1:State)
  WITH n1
  LIMIT 1
  RETURN [n1.id]
} AS c7, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c8
// $id0 = "northern-guard"
