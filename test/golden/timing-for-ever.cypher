MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] = '' AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first5
  RETURN [r1.id, r1.times]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE r3.earliestStart <= $to7 AND r3.latestEnd >= $from6 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] = '' AND r3.blockEarliestStart[i] <= $to7 AND r3.blockLatestEnd[i] >= $from6 AND r3.blockReachStart[i] <= $reachTo9 AND r3.blockReachEnd[i] >= $reachFrom8)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first5
  RETURN [r3.id, r3.times]
} AS c1, COLLECT {
  MATCH (n0)<-[r5:BACKS]-(n6)
  WHERE r5.earliestStart <= $to11 AND r5.latestEnd >= $from10 AND any(i IN range(0, size(r5.blockKind) - 1) WHERE r5.blockKind[i] = '' AND r5.blockEarliestStart[i] <= $to11 AND r5.blockLatestEnd[i] >= $from10 AND r5.blockReachStart[i] <= $reachTo13 AND r5.blockReachEnd[i] >= $reachFrom12)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first5
  RETURN [r5.id, r5.times]
} AS c2
// $id0 = "river-front"
// $from1 = 2010-01-01
// $to2 = 2010-01-01
// $reachFrom3 = 2007-01-01
// $reachTo4 = 2013-01-01
// $first5 = 25
// $from6 = 2010-01-01
// $to7 = 2010-01-01
// $reachFrom8 = 2010-01-01
// $reachTo9 = 2010-01-01
// $from10 = 2010-01-01
// $to11 = 2010-01-01
// $reachFrom12 = 0001-01-01
// $reachTo13 = 9999-12-31
