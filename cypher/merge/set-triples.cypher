// Sets the key by which claims are found.
// parameters: rows [{id, triple}]
// columns: none
// limits: batches of at most 2,000
UNWIND $rows AS row
MATCH (claim:Record {id: row.id})
SET claim.triple = row.triple
