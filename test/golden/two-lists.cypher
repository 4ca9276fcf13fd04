MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.name AS c0, COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  RETURN 1
} AS c1, COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN [n2.id]
} AS c2, COUNT {
  MATCH (n0)-[r3:BACKS]->(n4)
  RETURN 1
} AS c3, COLLECT {
  MATCH (n0)-[r3:BACKS]->(n4)
  WITH r3, n4
  ORDER BY n4.name, r3.id
  LIMIT $first1
  RETURN [n4.id, n4.name]
} AS c4, COUNT {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n5:Claim)
  WHERE (NOT n5:Claim OR (n5.review = 'ACCEPTED' AND n5.retractedAt IS NULL))
  RETURN DISTINCT n5
} AS c5, COLLECT {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n5:Claim)
  WHERE (NOT n5:Claim OR (n5.review = 'ACCEPTED' AND n5.retractedAt IS NULL))
  WITH DISTINCT n5
  ORDER BY n5.reachStart, n5.id
  LIMIT $first2
  RETURN [n5.id]
} AS c6
// $id0 = "northland"
// $first1 = 25
// $first2 = 2
