// Dates claims with the instant of the write that brought them.
// parameters: ids [STRING], at ISO 8601 in UTC
// columns: none
// limits: batches of at most 5,000
UNWIND $ids AS id
MATCH (claim:Record {id: id})
SET claim.recordedAt = datetime($at)
