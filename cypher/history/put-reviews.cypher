// Puts back what happened to claims.
// parameters: rows [{claim, id, at ISO 8601, by, action, fromReview, toReview, note}]
// columns: count INTEGER of what was written
// limits: one index seek per row; batches of at most 1,000
UNWIND $rows AS row
MATCH (claim:Record {id: row.claim}) WHERE claim:Claim
CREATE (claim)-[:UNDERWENT]->(:ClaimChange {
  id: row.id, at: datetime(row.at), by: row.by, action: row.action, fromReview: row.fromReview, toReview: row.toReview, note: row.note
})
RETURN count(*)
