MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:BACKS|FOUGHT]-(n2)
  WHERE (r1:FOUGHT OR startNode(r1) = n0)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN [n2.id, r1.id]
} AS c0, COLLECT {
  MATCH (n0)-[r5:FOUGHT|BACKS|RIVAL_OF]-(n6)
  WHERE (r5:FOUGHT|RIVAL_OF OR endNode(r5) = n0)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  WITH r5, n6, startNode(r5) AS n7, endNode(r5) AS n8
  RETURN [n6.id, r5.id]
} AS c1
// $id0 = "southmark"
// $first1 = 25
