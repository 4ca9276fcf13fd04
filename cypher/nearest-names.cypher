// Actors whose names are nearest to a text.
// Parameters: query STRING, a query of the full-text index.
// Columns: id, name; best first.
// Limits: 5 rows, out of the best 50 hits.
CALL db.index.fulltext.queryNodes('search', $query, {limit: 50}) YIELD node, score
MATCH (node)-[:NAMES]->(actor:Actor)
WITH actor, max(score) AS score
RETURN actor.id AS id, actor.name AS name
ORDER BY score DESC, id
LIMIT 5
