MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, type(r0) AS c1, n1.id AS c2, n1.name AS c3, n2.id AS c4, n2.name AS c5, toString(r0.earliestStart) AS c6, toString(r0.latestStart) AS c7, toString(r0.earliestEnd) AS c8, toString(r0.latestEnd) AS c9, toString(r0.lastReported) AS c10, r0.blockKind AS c11, [day IN r0.blockEarliestStart | toString(day)] AS c12, [day IN r0.blockLatestStart | toString(day)] AS c13, [day IN r0.blockEarliestEnd | toString(day)] AS c14, [day IN r0.blockLatestEnd | toString(day)] AS c15, [day IN r0.blockReachStart | toString(day)] AS c16, [day IN r0.blockReachEnd | toString(day)] AS c17, r0.blockContested AS c18, COLLECT {
  UNWIND r0.againstIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Actor
  WITH n3
  ORDER BY n3.id
  RETURN [n3.id, n3.name]
} AS c19, r0.title AS c20, COLLECT {
  MATCH (n4:Record {id: r0.event})
  WHERE n4:Event
  WITH n4
  LIMIT 1
  RETURN [n4.id]
} AS c21, r0.alleged AS c22, r0.contested AS c23, r0.selfDenied AS c24, r0.supportCount AS c25, r0.denialCount AS c26, r0.sourceCount AS c27, r0.originCount AS c28, r0.confidence AS c29, r0.longestSilenceDays AS c30, COUNT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  RETURN 1
} AS c31, COLLECT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  WITH n5
  ORDER BY n5.reachStart, n5.id
  LIMIT $first2
  RETURN [n5.id, n5.stance]
} AS c32
// $id0 = "BACKS:c01"
// $claim1 = "c01"
// $first2 = 25
