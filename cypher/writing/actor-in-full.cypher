// What an actor says of itself. Names and ids lent by merged records are left out: they belong to those.
// parameters: id STRING
// columns: label, name, description, placeholder BOOLEAN, iso3, kind, born ISO day, died ISO day, basedIn id, names [STRING], externalIds [STRING]
// limits: one actor
MATCH (actor:Record {id: $id}) WHERE actor:Actor
RETURN [label IN labels(actor) WHERE label IN ['State', 'Militia', 'Official', 'Organization']][0], actor.name, actor.description,
       coalesce(actor.placeholder, false), actor.iso3, actor.kind, toString(actor.born), toString(actor.died),
       [(actor)-[:BASED_IN]->(state) | state.id][0],
       COLLECT { MATCH (actor)<-[link:NAMES]-(name:Name) WHERE link.own IS NULL RETURN name.text ORDER BY name.text },
       COLLECT { MATCH (actor)<-[link:IDENTIFIES]-(external:ExternalId) WHERE link.own IS NULL RETURN external.id ORDER BY external.id }
