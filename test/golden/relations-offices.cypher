MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:HOLDS_OFFICE]->(n2)
  WITH r1, n2
  ORDER BY r1.earliestStart, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1, r1.title AS c2, toString(r1.earliestStart) AS c3, toString(r1.latestStart) AS c4, toString(r1.earliestEnd) AS c5, toString(r1.latestEnd) AS c6, toString(r1.lastReported) AS c7
// $id0 = "anna-vel"
// $first1 = 25
