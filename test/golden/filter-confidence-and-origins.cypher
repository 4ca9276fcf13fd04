MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE r1.confidence >= $minConfidence1
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first2
  RETURN [r1.id, r1.confidence]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE r3.originCount >= $minOrigins3
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first2
  RETURN [r3.id, r3.originCount]
} AS c1, COUNT {
  MATCH (n0)<-[r5:BACKS]-(n6)
  WHERE r5.confidence >= $minConfidence4 AND r5.originCount >= $minOrigins5
  RETURN 1
} AS c2
// $id0 = "river-front"
// $minConfidence1 = 0.7
// $first2 = 25
// $minOrigins3 = 2
// $minConfidence4 = 0
// $minOrigins5 = 0
