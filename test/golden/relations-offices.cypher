MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:HOLDS_OFFICE]->(n2)
  WITH r1, n2
  ORDER BY r1.earliestStart, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1, r1.title AS c2, r1.times AS c3
// $id0 = "anna-vel"
// $first1 = 25
