MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN n1.name AS c0, COUNT {
  MATCH (n1)<-[r3:BACKS]-(n4)
  RETURN 1
} AS c1, COLLECT {
  MATCH (n1)<-[r3:BACKS]-(n4)
  WITH r3, n4
  ORDER BY n4.name, r3.id
  LIMIT $first2
  RETURN [n4.id]
} AS c2, n2.id AS c3, COLLECT {
  MATCH (n2)<-[r5:BACKS]-(n6)
  WHERE n2:State|Militia|Official|Organization
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first3
  RETURN [n6.id]
} AS c4, CASE WHEN n2:State THEN 'State' WHEN n2:Militia THEN 'Militia' WHEN n2:Official THEN 'Official' WHEN n2:Organization THEN 'Organization' WHEN n2:Event THEN 'Event' END AS c5
// $id0 = "BACKS:c22"
// $claim1 = "c22"
// $first2 = 2
// $first3 = 25
