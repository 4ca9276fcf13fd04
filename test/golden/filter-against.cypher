OPTIONAL MATCH (referred:Record {id: $id1} WHERE referred:Actor)
WITH collect(DISTINCT referred.id) AS ref0
OPTIONAL MATCH (:Name {folded: $name3})-[:NAMES]->(referred:Actor)
WITH ref0, collect(DISTINCT referred.id) AS ref1
OPTIONAL MATCH (:ExternalId {id: $externalId4})-[:IDENTIFIES]->(referred:Actor)
WITH ref0, ref1, collect(DISTINCT referred.id) AS ref2
OPTIONAL MATCH (referred:Record {id: $id5} WHERE referred:Actor)
WITH ref0, ref1, ref2, collect(DISTINCT referred.id) AS ref3
MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN COLLECT {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WHERE any(opponent IN ref0 WHERE opponent IN r1.againstIds)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first2
  RETURN [r1.id, COLLECT {
      UNWIND r1.againstIds AS id
      MATCH (n3:Record {id: id})
      WHERE n3:Actor
      WITH n3
      ORDER BY n3.id
      RETURN [n3.id]
    }]
} AS c0, COLLECT {
  MATCH (n0)<-[r4:BACKS]-(n5)
  WHERE any(opponent IN ref1 WHERE opponent IN r4.againstIds)
  WITH r4, n5
  ORDER BY r4.lastReported DESC, r4.id
  LIMIT $first2
  RETURN [n5.id]
} AS c1, COLLECT {
  MATCH (n0)<-[r6:BACKS]-(n7)
  WHERE any(opponent IN ref2 WHERE opponent IN r6.againstIds)
  WITH r6, n7
  ORDER BY r6.lastReported DESC, r6.id
  LIMIT $first2
  RETURN [n7.id]
} AS c2, COLLECT {
  MATCH (n0)<-[r8:BACKS]-(n9)
  WHERE any(opponent IN ref3 WHERE opponent IN r8.againstIds)
  WITH r8, n9
  ORDER BY r8.lastReported DESC, r8.id
  LIMIT $first2
  RETURN [n9.id]
} AS c3, ref0, ref1, ref2, ref3
// $id0 = "river-front"
// $id1 = "southmark"
// $first2 = 25
// $name3 = "kataib jabal"
// $externalId4 = "ucdp:99002"
// $id5 = "westfall"
