// Makes an actor a merged record: it keeps what it says, and leads to the actor that it was merged into.
// parameters: from STRING, to STRING, mergeId STRING, by STRING, reason STRING, at ISO 8601 in UTC
// columns: none
// limits: two nodes
MATCH (from:Record {id: $from})
MATCH (to:Record {id: $to})
SET from.mergedLabel = [label IN labels(from) WHERE label IN ['State', 'Militia', 'Official', 'Organization']][0]
REMOVE from:Record:Actor:State:Militia:Official:Organization
SET from:Merged
CREATE (from)-[:MERGED_INTO {mergeId: $mergeId, at: datetime($at), by: $by, reason: $reason}]->(to)
