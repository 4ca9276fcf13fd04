// Lends the names of one actor to another, as aliases; a name that the other has already is not shown twice.
// parameters: from STRING, to STRING
// columns: none
// limits: the names of one actor
MATCH (from:Record {id: $from})<-[link:NAMES]-(name:Name)
MATCH (to:Record {id: $to})
WITH to, name.text AS text, collect({link: link, name: name}) AS same
WITH to, same, EXISTS { (to)<-[:NAMES]-(other:Name) WHERE other.text = text } AS known
UNWIND range(0, size(same) - 1) AS place
WITH to, same[place].link AS link, same[place].name AS name, known OR place > 0 AS twice
CREATE (to)<-[moved:NAMES]-(name)
SET moved.own = coalesce(link.own, $from), moved.primary = coalesce(link.primary, []) + [name.primary], name.primary = twice
DELETE link
