MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.name AS c0, COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first1
  RETURN [n2.id]
} AS c1, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WITH r3, n4
  ORDER BY r3.confidence DESC, r3.id
  LIMIT $first1
  RETURN [n4.id]
} AS c2
// $id0 = "river-front"
// $first1 = 1

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.name AS c0
// $id0 = "hill-guard"
