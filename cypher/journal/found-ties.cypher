// The ends of ties by their ids, those that stand. Parameters: $keys (at most 500 lists of a tie's id and that of the claim that
// founded it), $actor (null: any). Columns: id, id of the subject, id of the object.
UNWIND $keys AS key
MATCH (c:Record {id: key[1]} WHERE c:Claim)-[:SUBJECT]->(own)
MATCH (own)-[:MERGED_INTO]->{0,9}(s:Actor)
MATCH (s)-[r]-(:Record)
WHERE r.id = key[0] AND r.knownUntil IS NULL AND ($actor IS NULL OR startNode(r).id = $actor OR endNode(r).id = $actor)
RETURN DISTINCT r.id, startNode(r).id, endNode(r).id
