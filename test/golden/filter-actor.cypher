WITH COLLECT { UNWIND $ids2 AS id MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor) RETURN survivor.id } AS ref0
MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE n2:State
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id]
} AS c0, COLLECT {
  MATCH (n0)<-[r3:BACKS]-(n4)
  WHERE n4:Official|Organization
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first1
  RETURN [n4.id]
} AS c1, COLLECT {
  MATCH (n0)<-[r5:BACKS]-(n6)
  WHERE n6.id IN $ids2
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  RETURN [n6.id]
} AS c2, COLLECT {
  MATCH (n0)<-[r7:BACKS]-(n8)
  WHERE coalesce(n8.placeholder, false)
  WITH r7, n8
  ORDER BY r7.lastReported DESC, r7.id
  LIMIT $first1
  RETURN [n8.id, n8.placeholder]
} AS c3, COLLECT {
  MATCH (n0)<-[r9:BACKS]-(n10)
  WHERE n10:Organization AND NOT coalesce(n10.placeholder, false)
  WITH r9, n10
  ORDER BY r9.lastReported DESC, r9.id
  LIMIT $first1
  RETURN [n10.id, n10.placeholder]
} AS c4, ref0
// $id0 = "river-front"
// $first1 = 25
// $ids2 = ["nobody","osric","westfall"]
