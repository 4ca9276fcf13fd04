MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first2
  RETURN r1, n2
}
RETURN n2.id AS c0, COUNT {
  MATCH (n2)-[r3:BACKS]->(n4)
  RETURN 1
} AS c1, COLLECT {
  MATCH (n2)-[r3:BACKS]->(n4)
  WITH r3, n4
  ORDER BY n4.name, r3.id
  LIMIT $first1
  RETURN [n4.id, n4.name, r3.id]
} AS c2, r1.id AS c3
// $id0 = "hill-guard"
// $first1 = 2
// $first2 = 25
