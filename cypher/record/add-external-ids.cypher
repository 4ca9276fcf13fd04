// Adds external ids to actors and events. The constraint on ExternalId.id refuses one that belongs to another record.
// parameters: rows [{id record id, externalId}] that are not there yet
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
CREATE (record)<-[:IDENTIFIES]-(:ExternalId {id: row.externalId})
