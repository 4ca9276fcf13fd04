MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] = '' AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first5
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.blockKind AS c1, [day IN r1.blockEarliestStart | toString(day)] AS c2, [day IN r1.blockLatestStart | toString(day)] AS c3, [day IN r1.blockEarliestEnd | toString(day)] AS c4, [day IN r1.blockLatestEnd | toString(day)] AS c5, [day IN r1.blockReachStart | toString(day)] AS c6, [day IN r1.blockReachEnd | toString(day)] AS c7, r1.id AS c8, toString(r1.earliestStart) AS c9, toString(r1.latestStart) AS c10, toString(r1.earliestEnd) AS c11, toString(r1.latestEnd) AS c12, toString(r1.lastReported) AS c13
// $id0 = "river-front"
// $from1 = 1988-01-01
// $to2 = 1991-06-30
// $reachFrom3 = 1984-12-31
// $reachTo4 = 1994-06-30
// $first5 = 25
