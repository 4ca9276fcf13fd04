// All present ties that begin at some actors.
// parameters: ids [STRING] of actors
// columns: those of src/claims/record-read.ts, readTie, then knownFrom ISO 8601
// limits: walks all ties out of each actor; batches of at most 100 actors
UNWIND $ids AS id
MATCH (subject:Record {id: id})-[tie:BACKS|COMMANDS|MEMBER_OF|HOLDS_OFFICE|ALLIED_WITH|RIVAL_OF|FOUGHT|ATTACKED|SPOKE_WITH|ACCUSED|CONDEMNED|THREATENED|PRESSED|PERPETRATED|TARGETED_BY|CLAIMED_RESPONSIBILITY|TOOK_PART_IN|KILLED_IN]->(object:Record)
RETURN tie.id, type(tie), subject.id, object.id, tie.title, tie.event, tie.triple,
       toString(tie.earliestStart), toString(tie.latestStart), toString(tie.earliestEnd), toString(tie.latestEnd),
       tie.blockKind, tie.blockContested,
       [day IN tie.blockEarliestStart | toString(day)], [day IN tie.blockLatestStart | toString(day)],
       [day IN tie.blockEarliestEnd | toString(day)], [day IN tie.blockLatestEnd | toString(day)],
       [day IN tie.blockReachStart | toString(day)], [day IN tie.blockReachEnd | toString(day)],
       tie.supportCount, tie.denialCount, tie.sourceCount, tie.originCount, tie.confidence,
       tie.alleged, tie.contested, tie.selfDenied, toString(tie.lastReported), tie.longestSilenceDays,
       tie.againstIds, tie.claimIds, tie.denialIds, toString(tie.knownFrom)
ORDER BY id, tie.id, tie.triple
