MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE NOT coalesce(r1.alleged, false)
  RETURN 1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE NOT coalesce(r1.alleged, false)
  WITH r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN c0, n2.id AS c1, r1.id AS c2
// $id0 = "river-front"
// $first1 = 2
