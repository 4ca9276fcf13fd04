// A page of the actors that others were merged into.
// parameters: after STRING
// columns: id STRING
// limits: 100 rows; looks at all merged records
MATCH (:Merged)-[:MERGED_INTO]->(survivor:Actor)
WHERE survivor.id > $after
RETURN DISTINCT survivor.id
ORDER BY survivor.id
LIMIT 100
