MATCH (n0:Record {id: $id0} WHERE n0:Actor)
RETURN n0.id AS c0, n0.name AS c1, COLLECT { MATCH (n0)<-[:IDENTIFIES]-(linked:ExternalId) RETURN linked.id ORDER BY linked.id } AS c2
// $id0 = "northland"
