// A page of the pairs that somebody said are not one.
// parameters: after {one STRING, other STRING} of the last one of the page before
// columns: verdict MAP as put-verdicts takes it
// limits: 1,000 rows; sorts all verdicts
MATCH (one)-[verdict:NOT_SAME_AS]->(other)
WHERE one.id > $after.one OR one.id = $after.one AND other.id > $after.other
WITH one, verdict, other ORDER BY one.id, other.id LIMIT 1000
RETURN {one: one.id, other: other.id, by: verdict.by, reason: verdict.reason, at: toString(verdict.at)}
ORDER BY one.id, other.id
