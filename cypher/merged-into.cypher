// The actor that a record was merged into, by way of others too.
// parameters: id STRING
// columns: id STRING
// limits: one index seek, at most 20 merges
MATCH (:Merged {id: $id})-[:MERGED_INTO*1..20]->(survivor:Actor)
RETURN survivor.id
