// Adds actors that are not there yet. The label comes from the model's own list of kinds.
// parameters: rows [{id, label, name, placeholder BOOLEAN}]
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
CREATE (actor:Record:Actor:$(row.label) {id: row.id, name: row.name})
SET actor.placeholder = CASE WHEN row.placeholder THEN true END
