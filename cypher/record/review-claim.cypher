// Sets where a claim stands in review, and keeps that it happened.
// parameters: id STRING, review STRING, by STRING, note STRING or null, at ISO 8601 in UTC
// columns: none
// limits: one claim
MATCH (claim:Record {id: $id})
CREATE (claim)-[:UNDERWENT]->(:ClaimChange {
  id: $at + ' ' + randomUUID(), at: datetime($at), by: $by, action: 'REVIEWED', fromReview: claim.review, toReview: $review, note: $note
})
SET claim.review = $review, claim.reviewedBy = $by, claim.reviewedAt = datetime($at)
