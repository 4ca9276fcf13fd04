MATCH (founding:Record {id: $claim1} WHERE founding:Claim)
MATCH (founding)-[:SUBJECT]->(from), (founding)-[:OBJECT]->(to)
MATCH (from)-[r0:BACKS]->(to)
WHERE r0.id = $id0 OR founding.id IN r0.claimIds OR (founding.triple = r0.triple AND (r0.earliestStart <= founding.latestEnd AND r0.latestEnd >= founding.earliestStart))
WITH r0, startNode(r0) AS n1, endNode(r0) AS n2, founding
ORDER BY CASE WHEN r0.id = $id0 THEN 0 WHEN founding.id IN r0.claimIds THEN 1 ELSE 2 END, r0.id
LIMIT 1
RETURN COUNT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Claim
  RETURN 1
} AS c0, COLLECT {
  UNWIND r0.claimIds + r0.denialIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Claim
  WITH n3
  ORDER BY n3.reachStart, n3.id
  LIMIT $first2
  RETURN [n3.id]
} AS c1, COUNT {
  UNWIND CASE $stance3 WHEN 'DENIES' THEN r0.denialIds ELSE r0.claimIds END AS id
  MATCH (n4:Record {id: id})
  WHERE n4:Claim
  RETURN 1
} AS c2, COLLECT {
  UNWIND CASE $stance3 WHEN 'DENIES' THEN r0.denialIds ELSE r0.claimIds END AS id
  MATCH (n4:Record {id: id})
  WHERE n4:Claim
  WITH n4
  ORDER BY n4.reachStart, n4.id
  LIMIT $first4
  RETURN [n4.id]
} AS c3, COUNT {
  UNWIND CASE $stance5 WHEN 'DENIES' THEN r0.denialIds ELSE r0.claimIds END AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  RETURN 1
} AS c4, COLLECT {
  UNWIND CASE $stance5 WHEN 'DENIES' THEN r0.denialIds ELSE r0.claimIds END AS id
  MATCH (n5:Record {id: id})
  WHERE n5:Claim
  WITH n5
  ORDER BY n5.reachStart, n5.id
  LIMIT $first2
  RETURN [n5.id, COLLECT {
      MATCH (n5)-[:ATTRIBUTED_TO]->(n6:Actor)
      WITH n6
      LIMIT 1
      RETURN [n6.id]
    }]
} AS c5
// $id0 = "BACKS:c01"
// $claim1 = "c01"
// $first2 = 25
// $stance3 = "SUPPORTS"
// $first4 = 3
// $stance5 = "DENIES"
