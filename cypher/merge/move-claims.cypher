// Lets claims name another actor. Whom a claim named itself is kept as `own` on the relationship, for as long as it differs.
// parameters: from STRING, to STRING, own [STRING] (only what came from one of these records) or null (everything)
// columns: none
// limits: the claims of one actor, counted before
MATCH (from:Record {id: $from})<-[link:SUBJECT|OBJECT|AGAINST|ATTRIBUTED_TO]-(claim:Claim)
WHERE $own IS NULL OR link.own IN $own
MATCH (to:Record {id: $to})
CREATE (claim)-[moved:$(type(link))]->(to)
SET moved.own = CASE WHEN $own IS NULL THEN coalesce(link.own, $from) WHEN link.own = $to THEN null ELSE link.own END
DELETE link
