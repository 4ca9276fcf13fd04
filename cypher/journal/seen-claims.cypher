// Which of these claims somebody sees and asked for.
// Parameters: $ids (at most 500), $acceptedOnly, $types and $actor (null: any). Columns: id.
UNWIND $ids AS id
MATCH (c:Record {id: id} WHERE c:Claim)
WHERE (NOT $acceptedOnly OR c.review = 'ACCEPTED')
  AND ($types IS NULL OR c.type IN $types)
  AND ($actor IS NULL OR EXISTS { (c)-[:SUBJECT|OBJECT]->(x:Record {id: $actor}) })
RETURN id
