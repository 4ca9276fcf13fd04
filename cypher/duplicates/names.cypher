// Names of actors, in order of their folded form: those of one form stand together.
// parameters: most INTEGER
// columns: actor id, label of its kind, placeholder BOOLEAN, text, folded, primary BOOLEAN
// limits: $most names, one index scan in order
MATCH (name:Name)
WHERE name.folded >= ''
WITH name ORDER BY name.folded LIMIT toInteger($most)
MATCH (name)-[:NAMES]->(actor:Actor)
RETURN actor.id, [label IN labels(actor) WHERE label IN ['State', 'Militia', 'Official', 'Organization']][0],
       coalesce(actor.placeholder, false), name.text, name.folded, coalesce(name.primary, false)
ORDER BY name.folded, actor.id, name.text
