// Moves retired versions of ties that lead to one actor to another, so that what was known stays readable. One that would join an
// actor to itself is put aside under another type.
// parameters: from STRING, to STRING, own [STRING] (only what came from one of these records) or null (everything)
// columns: none
// limits: the versions of one actor
MATCH (from:Record {id: $from})<-[version]-(other)
WHERE type(version) STARTS WITH 'WAS_' AND ($own IS NULL OR version.ownObject IN $own)
MATCH (to:Record {id: $to})
CREATE (to)<-[moved:$(CASE WHEN other = to THEN 'KEPT_' + type(version) ELSE type(version) END)]-(other)
SET moved = properties(version),
    moved.ownObject = CASE WHEN $own IS NULL THEN coalesce(version.ownObject, $from) WHEN version.ownObject = $to THEN null ELSE version.ownObject END
DELETE version
