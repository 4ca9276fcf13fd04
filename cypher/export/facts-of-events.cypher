// The claims that the facts of some events rest on: accepted, and not retracted.
// parameters: ids [STRING] of events
// columns: id STRING of a claim
// limits: walks the claims about each event; batches of at most 1,000
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:OBJECT]-(claim:Claim {type: 'OCCURRED', review: 'ACCEPTED'})
WHERE claim.retractedAt IS NULL
RETURN claim.id
