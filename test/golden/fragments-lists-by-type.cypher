WITH COLLECT { UNWIND $ids0 AS id MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor) RETURN survivor.id } AS ref0
OPTIONAL CALL (ref0) {
  MATCH (n0:Actor)
  WHERE n0.id IN $ids0
  WITH n0
  ORDER BY n0.name, n0.id
  LIMIT $first2
  RETURN n0
}
RETURN n0.id AS c0, COUNT {
  MATCH (n0)-[r1:BACKS]->(n2)
  WHERE n0:State
  RETURN 1
} AS c1, COLLECT {
  MATCH (n0)-[r1:BACKS]->(n2)
  WHERE n0:State
  WITH r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first1
  RETURN [n2.id]
} AS c2, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE n0:Militia
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.id]
} AS c3, CASE WHEN n0:State THEN 'State' WHEN n0:Militia THEN 'Militia' WHEN n0:Official THEN 'Official' WHEN n0:Organization THEN 'Organization' END AS c4, ref0
// $ids0 = ["hill-guard","northland"]
// $first1 = 25
// $first2 = 25
