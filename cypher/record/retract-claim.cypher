// Withdraws a claim, and keeps that it happened.
// parameters: id STRING, by STRING, reason STRING, at ISO 8601 in UTC
// columns: none
// limits: one claim
MATCH (claim:Record {id: $id})
CREATE (claim)-[:UNDERWENT]->(:ClaimChange {
  id: $at + ' ' + randomUUID(), at: datetime($at), by: $by, action: 'RETRACTED', fromReview: claim.review, toReview: claim.review, note: $reason
})
SET claim.retractedBy = $by, claim.retractionReason = $reason, claim.retractedAt = datetime($at)
