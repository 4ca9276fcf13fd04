MATCH (n0:Record {id: $id0} WHERE n0:Event)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1, r1.times AS c2
// $id0 = "border-war"
// $first1 = 25
