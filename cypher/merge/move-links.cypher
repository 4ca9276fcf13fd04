// Moves external ids, and who has its seat in it, from one actor to another.
// parameters: from STRING, to STRING, own [STRING] (only what came from one of these records) or null (everything)
// columns: none
// limits: the external ids of one actor, and the actors based in it
MATCH (from:Record {id: $from})<-[link:IDENTIFIES|BASED_IN]-(near)
WHERE $own IS NULL OR link.own IN $own
MATCH (to:Record {id: $to})
CREATE (near)-[moved:$(type(link))]->(to)
SET moved.own = CASE WHEN $own IS NULL THEN coalesce(link.own, $from) WHEN link.own = $to THEN null ELSE link.own END
DELETE link
