MATCH (n0:Record {id: $id0} WHERE n0:Actor)
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.lastReported DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n0.id AS c0, n2.id AS c1, r1.id AS c2
// $id0 = "nobody"
// $first1 = 25

MATCH (n0:Record {id: $id0} WHERE n0:Event)
RETURN n0.id AS c0
// $id0 = "northland"

MATCH (n0:Record {id: $id0} WHERE n0:Source)
RETURN n0.id AS c0
// $id0 = "c01"

MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN n0.id AS c0
// $id0 = "x"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0
// $id0 = "BACKS:x"
// $claim1 = "x"

MATCH (:Merged {id: $id})-[:MERGED_INTO*1..20]->(survivor:Actor)
RETURN survivor.id
// $id = "nobody"
