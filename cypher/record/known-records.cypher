// Which of the ids asked are known, as a record's own id or as an external id. A merged record is known as the one it was merged into.
// parameters: ids [STRING] distinct
// columns: id, ownId STRING (null unless a record has or had this id), externalOf STRING (id of the record that this external id identifies), labels [STRING]
// limits: one index seek per id and kind; batches of at most 5,000
UNWIND $ids AS id
OPTIONAL MATCH (own:Record {id: id})
OPTIONAL MATCH (:Merged {id: id})-[:MERGED_INTO*1..20]->(survivor:Actor)
OPTIONAL MATCH (:ExternalId {id: id})-[:IDENTIFIES]->(external:Record)
WITH id, coalesce(survivor, own) AS own, external WHERE own IS NOT NULL OR external IS NOT NULL
RETURN id, own.id, external.id, labels(coalesce(own, external))
