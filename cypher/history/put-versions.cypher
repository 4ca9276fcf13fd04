// Puts retired versions of ties back. The type comes from the model's own list of types.
// parameters: rows [{type WAS_… or KEPT_WAS_…, subject, object, and each property; days as ISO text, instants as ISO 8601; times as src/claims/tie-times.ts writes them}]
// columns: count INTEGER of what was written
// limits: four index seeks per row; batches of at most 1,000
UNWIND $rows AS row
CALL (row) {
  MATCH (subject:Record {id: row.subject})
  RETURN subject
  UNION
  MATCH (subject:Merged {id: row.subject})
  RETURN subject
}
CALL (row) {
  MATCH (object:Record {id: row.object})
  RETURN object
  UNION
  MATCH (object:Merged {id: row.object})
  RETURN object
}
CREATE (subject)-[version:$(row.type)]->(object)
SET version = {
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
  againstIds: row.againstIds, claimIds: row.claimIds, denialIds: row.denialIds, times: row.times,
  knownFrom: datetime(row.knownFrom), knownUntil: datetime(row.knownUntil),
  ownSubject: row.ownSubject, ownObject: row.ownObject
}
RETURN count(*)
