// Adds names to actors: one node per actor and text.
// parameters: rows [{id, text, folded, primary BOOLEAN}] that are not there yet
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MATCH (actor:Record {id: row.id})
CREATE (actor)<-[:NAMES]-(:Name {text: row.text, folded: row.folded, primary: row.primary})
