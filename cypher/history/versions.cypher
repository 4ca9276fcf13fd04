// Retired versions of the ties that begin at some actors, and those put aside while two actors are one (KEPT_WAS_…), which stay with
// an actor that is then merged itself.
// parameters: ids [STRING] of actors or of merged records
// columns: version MAP as put-versions takes it
// limits: walks what leads out of each actor; batches of at most 100 actors
UNWIND $ids AS id
CALL (id) {
  MATCH (subject:Record {id: id})
  RETURN subject
  UNION
  MATCH (subject:Merged {id: id})
  RETURN subject
}
MATCH (subject)-[version]->(object)
WHERE type(version) STARTS WITH 'WAS_' OR type(version) STARTS WITH 'KEPT_WAS_'
RETURN version {
  .id, type: type(version), subject: id, object: object.id, .triple, .title, .event,
  earliestStart: toString(version.earliestStart), latestStart: toString(version.latestStart),
  earliestEnd: toString(version.earliestEnd), latestEnd: toString(version.latestEnd),
  .blockKind, .blockContested,
  blockEarliestStart: [day IN version.blockEarliestStart | toString(day)],
  blockLatestStart: [day IN version.blockLatestStart | toString(day)],
  blockEarliestEnd: [day IN version.blockEarliestEnd | toString(day)],
  blockLatestEnd: [day IN version.blockLatestEnd | toString(day)],
  blockReachStart: [day IN version.blockReachStart | toString(day)],
  blockReachEnd: [day IN version.blockReachEnd | toString(day)],
  .supportCount, .denialCount, .sourceCount, .originCount, .confidence, .alleged, .contested, .selfDenied,
  lastReported: toString(version.lastReported), .longestSilenceDays, .againstIds, .claimIds, .denialIds,
  knownFrom: toString(version.knownFrom), knownUntil: toString(version.knownUntil), .ownSubject, .ownObject
}
ORDER BY id, version.knownUntil, version.id, version.triple
