// Gives back the versions between two actors that were put aside while they were one. All such loops of one actor are looked at.
// parameters: from STRING, to STRING, own [STRING] the record and those merged into it
// columns: none
// limits: the loops of one actor
MATCH (from:Record {id: $from})-[version]->(from)
WHERE type(version) STARTS WITH 'KEPT_' AND (version.ownSubject IN $own OR version.ownObject IN $own)
MATCH (to:Record {id: $to})
WITH version, from, to, version.ownSubject IN $own AS startsThere, version.ownObject IN $own AS leadsThere
WITH version, CASE WHEN startsThere THEN to ELSE from END AS subject, CASE WHEN leadsThere THEN to ELSE from END AS object
CREATE (subject)-[moved:$(CASE WHEN subject = object THEN type(version) ELSE substring(type(version), 5) END)]->(object)
SET moved = properties(version),
    moved.ownSubject = CASE WHEN version.ownSubject = $to THEN null ELSE version.ownSubject END,
    moved.ownObject = CASE WHEN version.ownObject = $to THEN null ELSE version.ownObject END
DELETE version
