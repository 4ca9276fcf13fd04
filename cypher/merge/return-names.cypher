// Gives names back that were lent.
// parameters: from STRING, to STRING, own [STRING] the record and those merged into it
// columns: none
// limits: the names of one actor
MATCH (from:Record {id: $from})<-[link:NAMES]-(name:Name) WHERE link.own IN $own
MATCH (to:Record {id: $to})
CREATE (to)<-[moved:NAMES]-(name)
SET name.primary = link.primary[-1],
    moved.own = CASE WHEN link.own = $to THEN null ELSE link.own END,
    moved.primary = CASE WHEN link.own = $to THEN null ELSE link.primary[..-1] END
DELETE link
