// Adds claims. Their relationships to actors, events and sources follow by link-claims.
// parameters: rows [{properties: plain values; points and reach as ISO days, instants as ISO 8601 in UTC}]
// columns: none
// limits: batches of at most 2,000
UNWIND $rows AS row
CREATE (claim:Record:Claim)
SET claim = row.properties,
    claim.earliestStart = date(row.earliestStart),
    claim.latestStart = date(row.latestStart),
    claim.earliestEnd = date(row.earliestEnd),
    claim.latestEnd = date(row.latestEnd),
    claim.reachStart = date(row.reachStart),
    claim.reachEnd = date(row.reachEnd),
    claim.deathsLow = toInteger(row.deathsLow),
    claim.deathsBest = toInteger(row.deathsBest),
    claim.deathsHigh = toInteger(row.deathsHigh),
    claim.confidence = toFloat(row.confidence),
    claim.recordedAt = datetime(row.recordedAt),
    claim.reviewedAt = datetime(row.reviewedAt),
    claim.retractedAt = datetime(row.retractedAt)
