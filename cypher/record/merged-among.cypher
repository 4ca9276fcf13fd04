// Which of some ids belong to records that were merged into others.
// parameters: ids [STRING]
// columns: id STRING
// limits: one index seek per id; batches of at most 5,000
UNWIND $ids AS id
MATCH (merged:Merged {id: id})
RETURN merged.id
