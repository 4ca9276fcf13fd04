// All claims of an event's own facts and of an actor's part in it, whatever their stance, review and modality.
// parameters: events [STRING] distinct, types [STRING] OCCURRED and the types of participation
// columns: those of src/claims/record-read.ts, readClaim
// limits: batches of at most 1,000 events
UNWIND $events AS eventId
MATCH (event:Record {id: eventId})<-[:OBJECT]-(claim:Claim)
USING INDEX event:Record(id)
WHERE claim.type IN $types
MATCH (claim)-[:CITES]->(source:Source)
RETURN claim.id, claim.type, claim.stance, claim.modality,
       [(claim)-[:SUBJECT]->(subject) | subject.id][0], [(claim)-[:OBJECT]->(object) | object.id][0],
       [(claim)-[:ABOUT]->(about) | about.id][0], COLLECT { MATCH (claim)-[:AGAINST]->(opponent) RETURN opponent.id ORDER BY opponent.id },
       claim.instruments, claim.title, toString(claim.earliestStart), toString(claim.latestStart),
       toString(claim.earliestEnd), toString(claim.latestEnd), claim.observed,
       [(claim)-[:ATTRIBUTED_TO]->(speaker) | speaker.id][0], source.id, source.origin, claim.origin, claim.locator,
       claim.summary, claim.quote, claim.confidence, claim.review, toString(claim.recordedAt), claim.recordedBy,
       toString(claim.reviewedAt), claim.reviewedBy, toString(claim.retractedAt), claim.retractedBy, claim.retractionReason,
       claim.place, claim.latitude, claim.longitude, claim.deathsLow, claim.deathsBest, claim.deathsHigh
