MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] = '' AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first6
  RETURN r1, n2
}
RETURN r1.times AS c0, n2.id AS c1, COUNT {
  MATCH (n2)<-[r3:BACKS]-(n4)
  WHERE r3.earliestStart <= $to2 AND r3.latestEnd >= $from1 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] = '' AND r3.blockEarliestStart[i] <= $to2 AND r3.blockLatestEnd[i] >= $from1 AND r3.blockReachStart[i] <= $reachTo4 AND r3.blockReachEnd[i] >= $reachFrom3)
  RETURN 1
} AS c2, COLLECT {
  MATCH (n2)<-[r3:BACKS]-(n4)
  WHERE r3.earliestStart <= $to2 AND r3.latestEnd >= $from1 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] = '' AND r3.blockEarliestStart[i] <= $to2 AND r3.blockLatestEnd[i] >= $from1 AND r3.blockReachStart[i] <= $reachTo4 AND r3.blockReachEnd[i] >= $reachFrom3)
  WITH r3, n4
  ORDER BY n4.name, r3.id
  LIMIT $first5
  RETURN [r3.times, n4.id, COLLECT {
      MATCH (n4)<-[r5:BACKS]-(n6)
      WHERE r5.earliestStart <= $to2 AND r5.latestEnd >= $from1 AND any(i IN range(0, size(r5.blockKind) - 1) WHERE r5.blockKind[i] = '' AND r5.blockEarliestStart[i] <= $to2 AND r5.blockLatestEnd[i] >= $from1 AND r5.blockReachStart[i] <= $reachTo4 AND r5.blockReachEnd[i] >= $reachFrom3)
      WITH r5, n6
      ORDER BY r5.lastReported DESC, r5.id
      LIMIT $first5
      RETURN [n6.id]
    }]
} AS c3, r1.id AS c4
// $id0 = "free-brigade-n"
// $from1 = 2018-02-15
// $to2 = 2018-02-15
// $reachFrom3 = 2015-02-15
// $reachTo4 = 2021-02-15
// $first5 = 25
// $first6 = 25
