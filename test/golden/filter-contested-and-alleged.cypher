MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE coalesce(r1.contested, false)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [r1.id, r1.selfDenied, r1.denialCount]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE NOT coalesce(r3.contested, false)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [r3.id]
} AS c1, COLLECT {
  MATCH (n0)<-[r5:BACKS]-(n6)
  WHERE coalesce(r5.alleged, false)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  RETURN [r5.id]
} AS c2, COLLECT {
  MATCH (n0)<-[r7:BACKS]-(n8)
  WHERE NOT coalesce(r7.alleged, false)
  WITH r7, n8
  ORDER BY r7.lastReported DESC, r7.id
  LIMIT $first1
  RETURN [r7.id]
} AS c3
// $id0 = "river-front"
// $first1 = 25
