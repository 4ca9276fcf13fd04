MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] = '' AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first5
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.times AS c1, r1.id AS c2
// $id0 = "river-front"
// $from1 = 1988-01-01
// $to2 = 1991-06-30
// $reachFrom3 = 1984-12-31
// $reachTo4 = 1994-06-30
// $first5 = 25
