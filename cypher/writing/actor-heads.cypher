// What actors are called, and what they are.
// parameters: ids [STRING]
// columns: id, name, label of its kind, placeholder BOOLEAN
// limits: one index seek per id
UNWIND $ids AS id
MATCH (actor:Record {id: id})
RETURN actor.id, actor.name, [label IN labels(actor) WHERE label IN ['State', 'Militia', 'Official', 'Organization']][0], coalesce(actor.placeholder, false)
