MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN n0.id AS c0, n0.type AS c1, n0.stance AS c2, n0.modality AS c3, COLLECT {
  MATCH (n0)-[:SUBJECT]->(n1:Actor)
  WITH n1
  LIMIT 1
  RETURN [n1.id]
} AS c4, COLLECT {
  MATCH (n0)-[:OBJECT]->(n2:Record)
  WITH n2
  LIMIT 1
  RETURN [n2.id, CASE WHEN n2:State THEN 'State' WHEN n2:Militia THEN 'Militia' WHEN n2:Official THEN 'Official' WHEN n2:Organization THEN 'Organization' WHEN n2:Event THEN 'Event' END]
} AS c5, COLLECT {
  MATCH (n0)-[:ABOUT]->(n3:Event)
  WITH n3
  LIMIT 1
  RETURN [n3.id]
} AS c6, COLLECT {
  MATCH (n0)-[:AGAINST]->(n4:Actor)
  WITH n4
  ORDER BY n4.id
  RETURN [n4.id]
} AS c7, n0.instruments AS c8, n0.title AS c9, toString(n0.earliestStart) AS c10, toString(n0.latestStart) AS c11, toString(n0.earliestEnd) AS c12, toString(n0.latestEnd) AS c13, toString(n0.reachEnd) AS c14, COLLECT {
  MATCH (n0)-[:ATTRIBUTED_TO]->(n5:Actor)
  WITH n5
  LIMIT 1
  RETURN [n5.id, n5.name]
} AS c15, COLLECT {
  MATCH (n0)-[:CITES]->(n6:Source)
  WITH n6
  LIMIT 1
  RETURN [n6.id, n6.title]
} AS c16, n0.origin AS c17, n0.locator AS c18, n0.summary AS c19, n0.quote AS c20, n0.confidence AS c21, n0.review AS c22, toString(n0.reviewedAt) AS c23, n0.reviewedBy AS c24, toString(n0.recordedAt) AS c25, n0.recordedBy AS c26, toString(n0.retractedAt) AS c27, n0.retractedBy AS c28, n0.retractionReason AS c29, COLLECT {
  MATCH (n0)-[:SUBJECT]->(from), (n0)-[:OBJECT]->(to)
  MATCH (from)-[r7]-(to)
  WHERE type(r7) = n0.type AND (n0.id IN r7.claimIds OR n0.id IN r7.denialIds)
  WITH r7
  ORDER BY r7.id
  WITH r7, startNode(r7) AS n8, endNode(r7) AS n9
  RETURN [r7.id]
} AS c30
// $id0 = "c02"

MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN COLLECT {
  MATCH (n0)-[:SUBJECT]->(n1:Actor)
  WITH n1
  LIMIT 1
  RETURN [n1.id]
} AS c0, COLLECT {
  MATCH (n0)-[:OBJECT]->(n2:Record)
  WITH n2
  LIMIT 1
  RETURN [n2.id]
} AS c1, COLLECT {
  MATCH (n0)-[:ABOUT]->(n3:Event)
  WITH n3
  LIMIT 1
  RETURN [n3.id]
} AS c2, COLLECT {
  MATCH (n0)-[:SUBJECT]->(from), (n0)-[:OBJECT]->(to)
  MATCH (from)-[r4]-(to)
  WHERE type(r4) = n0.type AND (n0.id IN r4.claimIds OR n0.id IN r4.denialIds)
  WITH r4
  ORDER BY r4.id
  WITH r4, startNode(r4) AS n5, endNode(r4) AS n6
  RETURN [r4.id]
} AS c3
// $id0 = "c51"

MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN n0.type AS c0, COLLECT {
  MATCH (n0)-[:SUBJECT]->(n1:Actor)
  WITH n1
  LIMIT 1
  RETURN [n1.id]
} AS c1, COLLECT {
  MATCH (n0)-[:OBJECT]->(n2:Record)
  WITH n2
  LIMIT 1
  RETURN [n2.id]
} AS c2, COLLECT {
  MATCH (n0)-[:SUBJECT]->(from), (n0)-[:OBJECT]->(to)
  MATCH (from)-[r3]-(to)
  WHERE type(r3) = n0.type AND (n0.id IN r3.claimIds OR n0.id IN r3.denialIds)
  WITH r3
  ORDER BY r3.id
  WITH r3, startNode(r3) AS n4, endNode(r3) AS n5
  RETURN [r3.id]
} AS c3
// $id0 = "c70"

MATCH (n0:Record {id: $id0} WHERE n0:Claim)
RETURN n0.stance AS c0, COLLECT {
  MATCH (n0)-[:SUBJECT]->(from), (n0)-[:OBJECT]->(to)
  MATCH (from)-[r1]-(to)
  WHERE type(r1) = n0.type AND (n0.id IN r1.claimIds OR n0.id IN r1.denialIds)
  WITH r1
  ORDER BY r1.id
  WITH r1, startNode(r1) AS n2, endNode(r1) AS n3
  RETURN [r1.id, n2.name]
} AS c1
// $id0 = "c12"
