MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] = '' AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3 AND r1.blockLatestStart[i] <= $to2 AND r1.blockEarliestEnd[i] >= $from1)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first5
  RETURN [r1.id, r1.times]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE r3.earliestStart <= $to7 AND r3.latestEnd >= $from6 AND any(i IN range(0, size(r3.blockKind) - 1) WHERE r3.blockKind[i] = '' AND r3.blockEarliestStart[i] <= $to7 AND r3.blockLatestEnd[i] >= $from6 AND r3.blockReachStart[i] <= $reachTo9 AND r3.blockReachEnd[i] >= $reachFrom8 AND r3.blockLatestStart[i] <= $to7 AND r3.blockEarliestEnd[i] >= $from6)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first5
  RETURN [r3.id, r3.times]
} AS c1
// $id0 = "river-front"
// $from1 = 2010-01-01
// $to2 = 2010-01-01
// $reachFrom3 = 0001-01-01
// $reachTo4 = 9999-12-31
// $first5 = 25
// $from6 = 2016-12-31
// $to7 = 2017-12-31
// $reachFrom8 = 2013-12-31
// $reachTo9 = 2020-12-31
