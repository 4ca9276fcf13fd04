MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  RETURN 1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE (r1.lastReported > $afterKey2 OR (r1.lastReported = $afterKey2 AND r1.id > $afterId3))
  WITH r1, n2
  ORDER BY r1.lastReported, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN c0, n2.name AS c1, r1.id AS c2, toString(r1.lastReported) AS c3
// $id0 = "river-front"
// $first1 = 4
// $afterKey2 = 2012-01-01
// $afterId3 = "BACKS:c07"
