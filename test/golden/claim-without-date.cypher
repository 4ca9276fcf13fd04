MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN toString(n0.earliestStart) AS c0, toString(n0.latestStart) AS c1, toString(n0.earliestEnd) AS c2, toString(n0.latestEnd) AS c3, toString(n0.reachEnd) AS c4, COLLECT {
  MATCH (n0)-[:SUBJECT]->(from), (n0)-[:OBJECT]->(to)
  MATCH (from)-[r1]-(to)
  WHERE type(r1) = n0.type AND (n0.id IN r1.claimIds OR n0.id IN r1.denialIds)
  WITH r1
  ORDER BY r1.id
  WITH r1, startNode(r1) AS n2, endNode(r1) AS n3
  RETURN [r1.id, r1.times]
} AS c5
// $id0 = "c28"
