// Puts back that two actors are not one, merged records among them.
// parameters: rows [{one STRING, other STRING, by, reason, at ISO 8601}]
// columns: count INTEGER of what was written
// limits: a few index seeks per row; batches of at most 1,000
UNWIND $rows AS row
CALL (row) {
  MATCH (one:Record {id: row.one}) WHERE one:Actor
  RETURN one
  UNION
  MATCH (one:Merged {id: row.one})
  RETURN one
}
CALL (row) {
  MATCH (other:Record {id: row.other}) WHERE other:Actor
  RETURN other
  UNION
  MATCH (other:Merged {id: row.other})
  RETURN other
}
CREATE (one)-[verdict:NOT_SAME_AS]->(other)
SET verdict.by = row.by, verdict.reason = row.reason, verdict.at = datetime(row.at)
RETURN count(*)
