OPTIONAL MATCH (referred:Record {id: $id6} WHERE referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
WITH ref0, COLLECT { UNWIND $ids9 AS id MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor) RETURN survivor.id } AS ref1
MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH ref0, ref1, n0, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] IN $instruments5 AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3 AND r1.blockLatestStart[i] <= $to2 AND r1.blockEarliestEnd[i] >= $from1) AND any(opponent IN ref0 WHERE opponent IN r1.againstIds) AND coalesce(r1.contested, false) AND NOT coalesce(r1.alleged, false) AND r1.confidence >= $minConfidence7 AND r1.originCount >= $minOrigins8 AND n2:State AND n2.id IN $ids9 AND NOT coalesce(n2.placeholder, false)
  RETURN 1
} AS c0
OPTIONAL CALL (ref0, ref1, n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.earliestStart <= $to2 AND r1.latestEnd >= $from1 AND any(i IN range(0, size(r1.blockKind) - 1) WHERE r1.blockKind[i] IN $instruments5 AND r1.blockEarliestStart[i] <= $to2 AND r1.blockLatestEnd[i] >= $from1 AND r1.blockReachStart[i] <= $reachTo4 AND r1.blockReachEnd[i] >= $reachFrom3 AND r1.blockLatestStart[i] <= $to2 AND r1.blockEarliestEnd[i] >= $from1) AND any(opponent IN ref0 WHERE opponent IN r1.againstIds) AND coalesce(r1.contested, false) AND NOT coalesce(r1.alleged, false) AND r1.confidence >= $minConfidence7 AND r1.originCount >= $minOrigins8 AND n2:State AND n2.id IN $ids9 AND NOT coalesce(n2.placeholder, false)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first10
  RETURN r1, n2
}
RETURN c0, r1.times AS c1, r1.id AS c2, ref0, ref1
// $id0 = "river-front"
// $from1 = 2017-06-15
// $to2 = 2017-06-15
// $reachFrom3 = 2017-05-16
// $reachTo4 = 2017-07-15
// $instruments5 = ["FUNDING","WEAPONS"]
// $id6 = "southmark"
// $minConfidence7 = 0.5
// $minOrigins8 = 1
// $ids9 = ["northland"]
// $first10 = 25
