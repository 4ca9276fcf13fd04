MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COUNT {
  MATCH (n0)-[r1:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(n2)
  RETURN 1
} AS c0, COLLECT {
  MATCH (n0)-[r1:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, n2.name, type(r1), r1.alleged, r1.contested, r1.selfDenied, r1.times]
} AS c1, COLLECT {
  MATCH (n0)-[r3:PERPETRATED]->(n4)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.id]
} AS c2
// $id0 = "river-front"
// $first1 = 25
