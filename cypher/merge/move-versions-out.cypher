// Moves retired versions of ties that start at one actor to another, so that what was known stays readable. One that would join an
// actor to itself is put aside under another type.
// parameters: from STRING, to STRING, own [STRING] (only what came from one of these records) or null (everything)
// columns: none
// limits: the versions of one actor
MATCH (from:Record {id: $from})-[version]->(other)
WHERE type(version) STARTS WITH 'WAS_' AND ($own IS NULL OR version.ownSubject IN $own)
MATCH (to:Record {id: $to})
CREATE (to)-[moved:$(CASE WHEN other = to THEN 'KEPT_' + type(version) ELSE type(version) END)]->(other)
SET moved = properties(version),
    moved.ownSubject = CASE WHEN $own IS NULL THEN coalesce(version.ownSubject, $from) WHEN version.ownSubject = $to THEN null ELSE version.ownSubject END
DELETE version
