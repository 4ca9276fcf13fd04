// What happened to some claims: reviews and withdrawals.
// parameters: ids [STRING] of claims
// columns: review MAP as put-reviews takes it
// limits: one index seek per id; batches of at most 1,000
UNWIND $ids AS id
MATCH (:Record {id: id})-[:UNDERWENT]->(change:ClaimChange)
RETURN change { .id, claim: id, at: toString(change.at), .by, .action, .fromReview, .toReview, .note }
ORDER BY id, change.at, change.id
