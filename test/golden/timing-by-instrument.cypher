MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] IN $instruments5 AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first6
  RETURN [r1.id, r1.times]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE r3.earliestStart <= $to8 AND r3.latestEnd >= $from7 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] IN $instruments11 AND r3.blockEarliestStart[i] <= $to8 AND r3.blockLatestEnd[i] >= $from7 AND r3.blockReachStart[i] <= $reachTo10 AND r3.blockReachEnd[i] >= $reachFrom9)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first6
  RETURN [r3.id, r3.times]
} AS c1, COLLECT {
  MATCH (n0)<-[r5:BACKS]-(n6)
  WHERE any(kind IN r5.blockKind WHERE kind IN $instruments12)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first6
  RETURN [r5.id]
} AS c2
// $id0 = "river-front"
// $from1 = 2017-06-15
// $to2 = 2017-06-15
// $reachFrom3 = 0001-01-01
// $reachTo4 = 9999-12-31
// $instruments5 = ["TRAINING"]
// $first6 = 25
// $from7 = 2017-06-15
// $to8 = 2017-06-15
// $reachFrom9 = 2014-06-15
// $reachTo10 = 2020-06-15
// $instruments11 = ["FUNDING","OTHER"]
// $instruments12 = ["FUNDING"]
