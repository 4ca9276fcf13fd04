// Whom actors were said not to be; said of merged records, it holds for what they were merged into.
// parameters: ids [STRING]
// columns: id, id of the other
// limits: one index seek per id; at most 20 merges deep
UNWIND $ids AS id
MATCH (actor:Record {id: id})
MATCH (actor)<-[:MERGED_INTO*0..20]-(part)
MATCH (part)-[:NOT_SAME_AS]-(otherPart)
MATCH (otherPart)-[:MERGED_INTO*0..20]->(other:Actor)
RETURN DISTINCT id, other.id
