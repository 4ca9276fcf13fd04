// Takes the write lock of each record, in the order given, so that two writers wait for each other instead of deadlocking.
// parameters: ids [STRING] in ascending order
// columns: locked INTEGER, less than the ids if some are not there or belong to merged records
// limits: one index seek per id; batches of at most 5,000
UNWIND $ids AS id
MATCH (record:Record {id: id})
SET record.locked = true
REMOVE record.locked
RETURN count(record) AS locked
