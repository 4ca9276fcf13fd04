MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0
// $id0 = "BACKS:c03"
// $claim1 = "c03"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0
// $id0 = "BACKS:c04"
// $claim1 = "c04"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, r0.times AS c1
// $id0 = "BACKS:c06"
// $claim1 = "c06"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:SPOKE_WITH]-(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, n1.id AS c1, n2.id AS c2
// $id0 = "SPOKE_WITH:c51"
// $claim1 = "c51"

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from)-[r0:ATTACKED]->()
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0, n1.id AS c1, n2.id AS c2, COLLECT {
  MATCH (n3:Record {id: r0.event})
  WHERE n3:Event
  WITH n3
  LIMIT 1
  RETURN [n3.id]
} AS c3, COLLECT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n4:Record {id: id})
  WHERE n4:Claim
  WITH n4
  ORDER BY n4.reachStart, n4.id
  LIMIT $first2
  RETURN [n4.id, n4.type]
} AS c4
// $id0 = "ATTACKED:c64+c65"
// $claim1 = "c64"
// $first2 = 25

MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:COMMANDS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN r0.id AS c0
// $id0 = "COMMANDS:c01"
// $claim1 = "c01"
