MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, type(r0) AS c1, n1.id AS c2, n1.name AS c3, n2.id AS c4, n2.name AS c5, r0.times AS c6, COLLECT {
  UNWIND r0.againstIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Actor
  WITH n3
  ORDER BY n3.id
  RETURN [n3.id, n3.name]
} AS c7, r0.title AS c8, COLLECT {
  MATCH (n4:Record {id: r0.event})
  WHERE n4:Event
  WITH n4
  LIMIT 1
  RETURN [n4.id]
} AS c9, r0.alleged AS c10, r0.contested AS c11, r0.selfDenied AS c12, r0.supportCount AS c13, r0.denialCount AS c14, r0.sourceCount AS c15, r0.originCount AS c16, r0.confidence AS c17, r0.longestSilenceDays AS c18, COUNT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  RETURN 1
} AS c19, COLLECT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  WITH n5
  ORDER BY n5.reachStart, n5.id
  LIMIT $first2
  RETURN [n5.id, n5.stance]
} AS c20
// $id0 = "BACKS:c01"
// $claim1 = "c01"
// $first2 = 25
