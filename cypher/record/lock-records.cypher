// Takes the write lock of each record, in the order given, so that two writers wait for each other instead of deadlocking.
// Tells which of them have meanwhile been merged into others.
// parameters: ids [STRING] in ascending order
// columns: id STRING of a record that was merged
// limits: one index seek per id; batches of at most 5,000
UNWIND $ids AS id
MATCH (record:Record {id: id})
SET record.locked = true
REMOVE record.locked
WITH record WHERE record:Merged
RETURN record.id
