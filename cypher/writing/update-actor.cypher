// Says anew what an actor is; names and external ids that it is to have no longer go, those lent by merged records stay.
// parameters: id STRING, name STRING, description STRING or null, placeholder BOOLEAN or null, iso3, kind, born ISO day, died ISO day, basedIn id, names [STRING], externalIds [STRING]
// columns: none
// limits: one actor
MATCH (actor:Record {id: $id})
SET actor.name = $name, actor.description = $description, actor.placeholder = $placeholder,
    actor.iso3 = $iso3, actor.kind = $kind, actor.born = date($born), actor.died = date($died)
WITH actor
CALL (actor) {
  MATCH (actor)<-[link:NAMES]-(gone:Name) WHERE link.own IS NULL AND NOT gone.text IN $names
  DETACH DELETE gone
}
CALL (actor) {
  MATCH (actor)<-[link:NAMES]-(kept:Name) WHERE link.own IS NULL
  SET kept.primary = (kept.text = $name)
}
CALL (actor) {
  MATCH (actor)<-[link:IDENTIFIES]-(gone:ExternalId) WHERE link.own IS NULL AND NOT gone.id IN $externalIds
  DETACH DELETE gone
}
CALL (actor) {
  MATCH (actor)-[seat:BASED_IN]->(state) WHERE $basedIn IS NULL OR state.id <> $basedIn
  DELETE seat
}
CALL (actor) {
  MATCH (state:Record {id: $basedIn}) WHERE NOT EXISTS { (actor)-[:BASED_IN]->(state) }
  CREATE (actor)-[:BASED_IN]->(state)
}
