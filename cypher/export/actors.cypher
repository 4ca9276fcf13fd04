// Actors with their names, external ids and seat.
// parameters: ids [STRING]
// columns: id, labels [STRING], name, aliases [STRING], externalIds [STRING], description, iso3, kind, placeholder, born ISO day, died ISO day, basedIn record id
// limits: one index seek per id; batches of at most 1,000
UNWIND $ids AS id
MATCH (actor:Record {id: id}) WHERE actor:Actor
RETURN id, labels(actor), actor.name,
       COLLECT { MATCH (actor)<-[:NAMES]-(alias:Name) WHERE alias.text <> actor.name RETURN DISTINCT alias.text ORDER BY alias.text },
       COLLECT { MATCH (actor)<-[:IDENTIFIES]-(external:ExternalId) RETURN external.id ORDER BY external.id },
       actor.description, actor.iso3, actor.kind, actor.placeholder, toString(actor.born), toString(actor.died),
       [(actor)-[:BASED_IN]->(seat) | seat.id][0]
