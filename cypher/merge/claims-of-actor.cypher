// The claims that name an actor, in any part; with `own`, those that came from one of these merged records.
// parameters: id STRING, own [STRING] or null, most INTEGER
// columns: id STRING
// limits: $most rows
MATCH (actor:Record {id: $id})<-[link:SUBJECT|OBJECT|AGAINST|ATTRIBUTED_TO]-(claim:Claim)
WHERE $own IS NULL OR link.own IN $own
RETURN DISTINCT claim.id
LIMIT $most
