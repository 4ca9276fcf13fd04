OPTIONAL CALL () {
  MATCH (n0:Actor)
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN n0.id AS c0, n0.iso3 AS c1, COLLECT {
  MATCH (n0)-[:BASED_IN]->(n1:State)
  WITH n1
  LIMIT 1
  RETURN [n1.id, n1.name]
} AS c2, toString(n0.born) AS c3, toString(n0.died) AS c4, n0.kind AS c5, COLLECT {
  MATCH (n0)-[:BASED_IN]->(n2:State)
  WITH n2
  LIMIT 1
  RETURN [n2.id]
} AS c6, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c7
// $first0 = 30
