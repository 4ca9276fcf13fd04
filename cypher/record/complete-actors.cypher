// Fills in what an actor does not say yet; what it says stays.
// parameters: rows [{id, description, iso3, kind, born ISO day, died ISO day, basedIn record id}]
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MATCH (actor:Record {id: row.id})
SET actor.description = coalesce(actor.description, row.description),
    actor.iso3 = coalesce(actor.iso3, row.iso3),
    actor.kind = coalesce(actor.kind, row.kind),
    actor.born = coalesce(actor.born, date(row.born)),
    actor.died = coalesce(actor.died, date(row.died))
WITH actor, row WHERE row.basedIn IS NOT NULL AND NOT EXISTS { (actor)-[:BASED_IN]->() }
MATCH (state:Record {id: row.basedIn})
CREATE (actor)-[:BASED_IN]->(state)
