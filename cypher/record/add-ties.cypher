// Adds ties, known from now on. The type comes from the model's own list of types.
// parameters: rows [{type, subject, object, and each property; days as ISO text}], now ISO 8601 in UTC
// columns: none
// limits: batches of at most 1,000
UNWIND $rows AS row
MATCH (subject:Record {id: row.subject})
MATCH (object:Record {id: row.object})
CREATE (subject)-[tie:$(row.type)]->(object)
SET tie = {
  id: row.id, triple: row.triple, title: row.title, event: row.event,
  earliestStart: date(row.earliestStart), latestStart: date(row.latestStart),
  earliestEnd: date(row.earliestEnd), latestEnd: date(row.latestEnd),
  blockKind: row.blockKind, blockContested: row.blockContested,
  blockEarliestStart: [day IN row.blockEarliestStart | date(day)],
  blockLatestStart: [day IN row.blockLatestStart | date(day)],
  blockEarliestEnd: [day IN row.blockEarliestEnd | date(day)],
  blockLatestEnd: [day IN row.blockLatestEnd | date(day)],
  blockReachStart: [day IN row.blockReachStart | date(day)],
  blockReachEnd: [day IN row.blockReachEnd | date(day)],
  supportCount: toInteger(row.supportCount), denialCount: toInteger(row.denialCount),
  sourceCount: toInteger(row.sourceCount), originCount: toInteger(row.originCount),
  confidence: toFloat(row.confidence), alleged: row.alleged, contested: row.contested, selfDenied: row.selfDenied,
  lastReported: date(row.lastReported), longestSilenceDays: toInteger(row.longestSilenceDays),
  againstIds: row.againstIds, claimIds: row.claimIds, denialIds: row.denialIds,
  knownFrom: datetime($now)
}
