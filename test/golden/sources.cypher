WITH COUNT {
  MATCH (n0:Source)
  RETURN 1
} AS c0
OPTIONAL CALL () {
  MATCH (n0:Source)
  WITH n0
  ORDER BY n0.title, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN c0, n0.title AS c1, n0.id AS c2
// $first0 = 3

MATCH (n0:Record {id: $id0} WHERE n0:Source)
WITH n0, COUNT {
  MATCH (n0)<-[:CITES]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  RETURN 1
} AS c8
OPTIONAL CALL (n0) {
  MATCH (n0)<-[:CITES]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL))
  WITH n1
  ORDER BY n1.reachStart, n1.id
  LIMIT $first1
  RETURN n1
}
RETURN n0.id AS c0, n0.title AS c1, n0.publisher AS c2, n0.origin AS c3, n0.kind AS c4, toString(n0.publishedOn) AS c5, n0.url AS c6, n0.licence AS c7, c8, n1.id AS c9
// $id0 = "yearbook"
// $first1 = 3
