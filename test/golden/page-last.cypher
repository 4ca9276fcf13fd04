MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:BACKS]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, toString(r1.lastReported) AS c1, r1.id AS c2
// $id0 = "river-front"
// $first1 = 2

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  RETURN 1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN c0, n2.id AS c1, toString(r1.lastReported) AS c2, r1.id AS c3
// $id0 = "westfall"
// $first1 = 2
