MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COUNT {
  MATCH (n0)<-[r1:BACKS|WAS_BACKS]-(n2)
  WHERE r1.knownFrom <= $knownAt1 AND (r1.knownUntil IS NULL OR r1.knownUntil > $knownAt1)
  RETURN 1
} AS c0, COUNT {
  MATCH (n0)<-[r3:BACKS|WAS_BACKS]-(n4)
  WHERE r3.knownFrom <= $knownAt3 AND (r3.knownUntil IS NULL OR r3.knownUntil > $knownAt3)
  RETURN 1
} AS c1, COLLECT {
  MATCH (n0)<-[r3:BACKS|WAS_BACKS]-(n4)
  WHERE r3.knownFrom <= $knownAt3 AND (r3.knownUntil IS NULL OR r3.knownUntil > $knownAt3)
  WITH r3, n4
  ORDER BY r3.lastReported DESC, r3.id
  LIMIT $first2
  RETURN [r3.id, r3.supportCount, r3.confidence, r3.times, COLLECT {
      UNWIND r3.claimIds + r3.denialIds AS id
      MATCH (n5:Record {id: id})
      WHERE n5:Claim
      WITH n5
      ORDER BY n5.reachStart, n5.id
      LIMIT $first2
      RETURN [n5.id]
    }]
} AS c2, COLLECT {
  MATCH (n0)<-[r6:BACKS|WAS_BACKS]-(n7)
  WHERE r6.knownFrom <= $knownAt4 AND (r6.knownUntil IS NULL OR r6.knownUntil > $knownAt4)
  WITH r6, n7
  ORDER BY r6.lastReported DESC, r6.id
  LIMIT $first2
  RETURN [r6.id, r6.supportCount, r6.confidence, r6.times, COLLECT {
      UNWIND r6.claimIds + r6.denialIds AS id
      MATCH (n8:Record {id: id})
      WHERE n8:Claim
      WITH n8
      ORDER BY n8.reachStart, n8.id
      LIMIT $first2
      RETURN [n8.id]
    }]
} AS c3, COLLECT {
  MATCH (n0)<-[r9:BACKS]-(n10)
  WITH r9, n10
  ORDER BY r9.lastReported DESC, r9.id
  LIMIT $first2
  RETURN [r9.id, r9.supportCount, r9.confidence]
} AS c4
// $id0 = "free-brigade-s"
// $knownAt1 = 2023-12-31T00:00:00Z
// $first2 = 25
// $knownAt3 = 2024-02-01T00:00:00Z
// $knownAt4 = 2024-03-01T00:00:00Z
