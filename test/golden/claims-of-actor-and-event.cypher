MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  RETURN DISTINCT n1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  WITH DISTINCT n1
  ORDER BY n1.reachStart, n1.id
  LIMIT $first1
  RETURN n1
}
RETURN c0, n1.id AS c1
// $id0 = "osric"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Event)
WITH n0, COUNT {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  RETURN DISTINCT n1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  WITH DISTINCT n1
  ORDER BY n1.reachStart, n1.id
  LIMIT $first1
  RETURN n1
}
RETURN c0, n1.id AS c1, n1.type AS c2
// $id0 = "convoy-ambush"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[:ATTRIBUTED_TO]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL)) AND n1.stance = $stance1
  RETURN 1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[:ATTRIBUTED_TO]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL)) AND n1.stance = $stance1
  WITH n1
  ORDER BY n1.reachStart, n1.id
  LIMIT $first2
  RETURN n1
}
RETURN c0, n1.id AS c1, n1.summary AS c2
// $id0 = "northland"
// $stance1 = "SUPPORTS"
// $first2 = 25
