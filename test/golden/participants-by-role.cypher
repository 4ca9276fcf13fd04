MATCH (n0:Record {id: $id0} WHERE n0:Event)
RETURN COLLECT {
  MATCH (n0)<-[r1:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id, type(r1)]
} AS c0, COUNT {
  MATCH (n0)<-[r3:PERPETRATED|CLAIMED_RESPONSIBILITY]-(n4)
  RETURN 1
} AS c1, COLLECT {
  MATCH (n0)<-[r3:PERPETRATED|CLAIMED_RESPONSIBILITY]-(n4)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.name, type(r3), r3.alleged, r3.contested]
} AS c2, COLLECT {
  MATCH (n0)<-[r5:TARGETED_BY]-(n6)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  RETURN [n6.id]
} AS c3
// $id0 = "convoy-ambush"
// $first1 = 25
