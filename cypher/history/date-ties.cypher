// Dates ties from when they are known.
// parameters: rows [{id, triple, type, subject, object, knownFrom ISO 8601}]
// columns: count INTEGER of what was written
// limits: two index seeks per row; batches of at most 1,000
UNWIND $rows AS row
MATCH (subject:Record {id: row.subject})-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(object:Record {id: row.object})
USING INDEX subject:Record(id)
USING INDEX object:Record(id)
WHERE type(tie) = row.type AND tie.triple = row.triple AND tie.id = row.id
SET tie.knownFrom = datetime(row.knownFrom)
RETURN count(*)
