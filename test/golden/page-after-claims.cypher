MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n1:Claim)
  WHERE (NOT n1:Claim OR (n1.review = 'ACCEPTED' AND n1.retractedAt IS NULL)) AND (n1.reachStart > $afterKey2 OR (n1.reachStart = $afterKey2 AND n1.id > $afterId3))
  WITH DISTINCT n1
  ORDER BY n1.reachStart, n1.id
  LIMIT $first1
  RETURN n1
}
RETURN n1.id AS c0
// $id0 = "osric"
// $first1 = 3
// $afterKey2 = 2010-01-01
// $afterId3 = "c36"

OPTIONAL CALL () {
  MATCH (n0:Claim)
  WHERE (NOT n0:Claim OR (n0.review = 'ACCEPTED' AND n0.retractedAt IS NULL)) AND (n0.recordedAt < $afterKey1 OR (n0.recordedAt = $afterKey1 AND n0.id > $afterId2))
  WITH n0
  ORDER BY n0.recordedAt DESC, n0.id
  LIMIT $first0
  RETURN n0
}
RETURN n0.id AS c0
// $first0 = 3
// $afterKey1 = 2024-01-01T00:00:00Z
// $afterId2 = "c02"
