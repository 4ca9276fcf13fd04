MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.earliestStart DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN toString(r1.earliestStart) AS c0, r1.id AS c1, n2.name AS c2, r1.confidence AS c3, r1.times AS c4
// $id0 = "river-front"
// $first1 = 5
