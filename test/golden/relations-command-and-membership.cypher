MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:COMMANDS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id]
} AS c0, COLLECT {
  MATCH (n0)-[r3:COMMANDS]->(n4)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.id]
} AS c1, COLLECT {
  MATCH (n0)-[r5:MEMBER_OF]->(n6)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  RETURN [n6.id]
} AS c2, COLLECT {
  MATCH (n0)<-[r7:HOLDS_OFFICE]-(n8)
  WITH r7, n8
  ORDER BY r7.lastReported DESC, r7.id
  LIMIT $first1
  RETURN [n8.id, r7.title]
} AS c3
// $id0 = "northern-guard"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:MEMBER_OF]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1
// $id0 = "accord"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:MEMBER_OF]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1
// $id0 = "river-front"
// $first1 = 25
