// All claims of the triples asked, whatever their stance, review and modality.
// parameters: triples [STRING] distinct
// columns: those of src/claims/record-read.ts, readClaim
// limits: one index seek per triple; batches of at most 1,000 triples
UNWIND $triples AS triple
MATCH (claim:Claim {triple: triple})-[:CITES]->(source:Source)
USING INDEX claim:Claim(triple)
RETURN claim.id, claim.type, claim.stance, claim.modality,
       [(claim)-[:SUBJECT]->(subject) | subject.id][0], [(claim)-[:OBJECT]->(object) | object.id][0],
       [(claim)-[:ABOUT]->(event) | event.id][0], COLLECT { MATCH (claim)-[:AGAINST]->(opponent) RETURN opponent.id ORDER BY opponent.id },
       claim.instruments, claim.title, toString(claim.earliestStart), toString(claim.latestStart),
       toString(claim.earliestEnd), toString(claim.latestEnd), claim.observed,
       [(claim)-[:ATTRIBUTED_TO]->(speaker) | speaker.id][0], source.id, source.origin, claim.origin, claim.locator,
       claim.summary, claim.quote, claim.confidence, claim.review, toString(claim.recordedAt), claim.recordedBy,
       toString(claim.reviewedAt), claim.reviewedBy, toString(claim.retractedAt), claim.retractedBy, claim.retractionReason,
       claim.place, claim.latitude, claim.longitude, claim.deathsLow, claim.deathsBest, claim.deathsHigh
