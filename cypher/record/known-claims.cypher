// Which claim ids are taken, and whether by a claim.
// parameters: ids [STRING]
// columns: id STRING, isClaim BOOLEAN
// limits: one index seek per id; batches of at most 5,000
UNWIND $ids AS id
MATCH (record:Record {id: id})
RETURN id, record:Claim
