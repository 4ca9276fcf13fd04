MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COUNT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  RETURN 1
} AS c0, COUNT {
  MATCH (n0)<-[:SUBJECT|OBJECT|ABOUT]-(n3:Claim)
  WHERE (NOT n3:Claim OR (n3.review = 'ACCEPTED' AND n3.retractedAt IS NULL))
  RETURN DISTINCT n3
} AS c1
// $id0 = "river-front"
// $first1 = 25
