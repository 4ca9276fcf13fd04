MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN r1.id AS c0, toString(r1.earliestStart) AS c1, toString(r1.latestStart) AS c2, toString(r1.earliestEnd) AS c3, toString(r1.latestEnd) AS c4, toString(r1.lastReported) AS c5
// $id0 = "hill-guard"
// $first1 = 25
