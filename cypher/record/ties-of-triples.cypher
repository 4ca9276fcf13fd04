// The ties that the graph has now for the triples asked. The types are spelt out, so that a hub's other relationships are not walked.
// parameters: rows [{triple, type, subject, object}] distinct
// columns: those of src/claims/record-read.ts, readTie
// limits: batches of at most 2,000
UNWIND $rows AS row
MATCH (subject:Record {id: row.subject})-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(object:Record {id: row.object})
USING INDEX subject:Record(id)
USING INDEX object:Record(id)
WHERE type(tie) = row.type AND tie.triple = row.triple
RETURN tie.id, row.type, row.subject, row.object, tie.title, tie.event, tie.triple,
       toString(tie.earliestStart), toString(tie.latestStart), toString(tie.earliestEnd), toString(tie.latestEnd),
       tie.blockKind, tie.blockContested,
       [day IN tie.blockEarliestStart | toString(day)], [day IN tie.blockLatestStart | toString(day)],
       [day IN tie.blockEarliestEnd | toString(day)], [day IN tie.blockLatestEnd | toString(day)],
       [day IN tie.blockReachStart | toString(day)], [day IN tie.blockReachEnd | toString(day)],
       tie.supportCount, tie.denialCount, tie.sourceCount, tie.originCount, tie.confidence,
       tie.alleged, tie.contested, tie.selfDenied, toString(tie.lastReported), tie.longestSilenceDays,
       tie.againstIds, tie.claimIds, tie.denialIds
