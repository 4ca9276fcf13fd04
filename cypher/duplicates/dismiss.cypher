// Remembers that two actors are not one.
// parameters: one STRING, other STRING, the lesser id first; by STRING, reason STRING, at ISO 8601 in UTC
// columns: none
// limits: two index seeks
MATCH (one:Record {id: $one})
MATCH (other:Record {id: $other})
MERGE (one)-[verdict:NOT_SAME_AS]->(other)
ON CREATE SET verdict.by = $by, verdict.reason = $reason, verdict.at = datetime($at)
