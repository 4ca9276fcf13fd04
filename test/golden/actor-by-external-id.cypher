MATCH (:ExternalId {id: $externalId0})-[:IDENTIFIES]->(n0:Actor)
RETURN n0.id AS c0, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c1
// $externalId0 = "atlas:N1"

MATCH (:ExternalId {id: $externalId0})-[:IDENTIFIES]->(n0:Actor)
RETURN n0.id AS c0
// $externalId0 = "atlas:none"

MATCH (:ExternalId {id: $externalId0})-[:IDENTIFIES]->(n0:Actor)
RETURN n0.id AS c0
// $externalId0 = "atlas:E1"
