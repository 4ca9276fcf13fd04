// Takes ties out of the present, and keeps what they said as versions known until now: WAS_BACKS for BACKS.
// Found by their ends: by element id the planner would scan all relationships of a small graph.
// parameters: rows [{id, triple, type, subject, object}], now ISO 8601 in UTC
// columns: none
// limits: batches of at most 2,000
UNWIND $rows AS row
MATCH (subject:Record {id: row.subject})-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(object:Record {id: row.object})
USING INDEX subject:Record(id)
USING INDEX object:Record(id)
WHERE type(tie) = row.type AND tie.triple = row.triple AND tie.id = row.id
CREATE (subject)-[version:$('WAS_' + row.type)]->(object)
SET version = properties(tie), version.knownUntil = datetime($now)
DELETE tie
