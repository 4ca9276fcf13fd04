MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE coalesce(r1.alleged, false)
  WITH r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1
// $id0 = "river-front"
// $first1 = 2
