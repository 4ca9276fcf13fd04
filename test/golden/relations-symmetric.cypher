MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:ALLIED_WITH]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN r1, n2, n3, n4
}
RETURN n2.id AS c0, r1.id AS c1, n3.id AS c2, n4.id AS c3
// $id0 = "eastria"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:ALLIED_WITH]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN [n2.id, r1.id, n3.id, n4.id]
} AS c0, COLLECT {
  MATCH (n0)-[r5:RIVAL_OF]-(n6)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  WITH r5, n6, startNode(r5) AS n7, endNode(r5) AS n8
  RETURN [n6.id]
} AS c1, COLLECT {
  MATCH (n0)-[r9:FOUGHT]-(n10)
  WITH r9, n10
  ORDER BY r9.lastReported DESC, r9.id
  LIMIT $first1
  WITH r9, n10, startNode(r9) AS n11, endNode(r9) AS n12
  RETURN [n10.id]
} AS c2
// $id0 = "northland"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)-[r1:RIVAL_OF]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN [n2.id]
} AS c0, COLLECT {
  MATCH (n0)-[r5:FOUGHT]-(n6)
  WITH r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  WITH r5, n6, startNode(r5) AS n7, endNode(r5) AS n8
  RETURN [n6.id, r5.id]
} AS c1
// $id0 = "southmark"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)-[r1:SPOKE_WITH]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN r1, n2, n3, n4
}
RETURN n2.id AS c0, r1.id AS c1, COLLECT {
  MATCH (n5:Record {id: r1.event})
  WHERE n5:Event
  WITH n5
  LIMIT 1
  RETURN [n5.id]
} AS c2
// $id0 = "osric"
// $first1 = 25
