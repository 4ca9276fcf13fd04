// External ids of actors, in order.
// parameters: most INTEGER
// columns: actor id, external id
// limits: $most external ids, one index scan in order
MATCH (external:ExternalId)
WHERE external.id >= ''
WITH external ORDER BY external.id LIMIT toInteger($most)
MATCH (external)-[:IDENTIFIES]->(actor:Actor)
RETURN actor.id, external.id
