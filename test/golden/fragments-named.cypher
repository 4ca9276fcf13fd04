MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, n0.description AS c2, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  RETURN 1
} AS c3, COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, n2.name, n2.description]
} AS c4, COLLECT {
  MATCH (n0)-[:BASED_IN]->(n3:State)
  WITH n3
  LIMIT 1
  RETURN [n3.id, n3.name, n3.description, n3.iso3]
} AS c5, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c6
// $id0 = "hill-guard"
// $first1 = 25
