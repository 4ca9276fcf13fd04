MATCH (:Name {folded: $name0})-[:NAMES]->(sharer:Actor)
WITH sharer ORDER BY sharer.id
WITH collect(DISTINCT sharer)[..10] AS sharers
WITH [sharer IN sharers | [sharer.id, sharer.name]] AS sharing, head(sharers) AS n0
WHERE n0 IS NOT NULL
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1:BACKS]-(n2)
  WITH r1, n2
  ORDER BY r1.confidence DESC, r1.id
  LIMIT $first1
  RETURN r1, n2
}
RETURN n2.id AS c0, r1.id AS c1, sharing
// $name0 = "hill guard"
// $first1 = 1
