MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COUNT {
  MATCH (n0)-[r1:SPOKE_WITH]-(n2)
  RETURN 1
} AS c0, COLLECT {
  MATCH (n0)-[r1:SPOKE_WITH]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  WITH r1, n2, startNode(r1) AS n3, endNode(r1) AS n4
  RETURN [n2.id]
} AS c1, COUNT {
  MATCH (n0)<-[offices:HOLDS_OFFICE]-{0,1}(holder)-[r5:SPOKE_WITH]-(n6)
  WHERE n6 <> n0 AND all(office IN offices WHERE any(i IN range(0, size(office.blockKind) - 1) WHERE office.blockKind[i] = '' AND office.blockEarliestStart[i] <= r5.lastReported AND office.blockLatestEnd[i] >= r5.blockReachStart[0] AND office.blockReachStart[i] <= r5.lastReported + duration({days: 1096}) AND office.blockReachEnd[i] >= r5.blockReachStart[0] - duration({days: 1096})))
  RETURN DISTINCT r5, n6
} AS c2, COLLECT {
  MATCH (n0)<-[offices:HOLDS_OFFICE]-{0,1}(holder)-[r5:SPOKE_WITH]-(n6)
  WHERE n6 <> n0 AND all(office IN offices WHERE any(i IN range(0, size(office.blockKind) - 1) WHERE office.blockKind[i] = '' AND office.blockEarliestStart[i] <= r5.lastReported AND office.blockLatestEnd[i] >= r5.blockReachStart[0] AND office.blockReachStart[i] <= r5.lastReported + duration({days: 1096}) AND office.blockReachEnd[i] >= r5.blockReachStart[0] - duration({days: 1096})))
  WITH DISTINCT r5, n6
  ORDER BY r5.lastReported DESC, r5.id
  LIMIT $first1
  WITH r5, n6, startNode(r5) AS n7, endNode(r5) AS n8
  RETURN [n6.id, r5.id, n7.id, n8.id]
} AS c3
// $id0 = "northland"
// $first1 = 25
