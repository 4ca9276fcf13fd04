UNWIND $sources AS id
OPTIONAL MATCH (source:Record {id: id}) WHERE source:Source
WITH id, source WHERE source IS NULL
RETURN id
// $sources = ["wire","yearbook"]

MATCH (source:Record)<-[:CITES]-(claim:Claim) WHERE source.id IN $sources AND source:Source
WITH claim, source LIMIT $most
RETURN claim.id, claim.type, claim.stance, claim.modality,
       [(claim)-[:SUBJECT]->(subject) | subject.id][0], [(claim)-[:OBJECT]->(object) | object.id][0],
       [(claim)-[:ABOUT]->(event) | event.id][0], COLLECT { MATCH (claim)-[:AGAINST]->(opponent) RETURN opponent.id ORDER BY opponent.id },
       claim.instruments, claim.title, toString(claim.earliestStart), toString(claim.latestStart),
       toString(claim.earliestEnd), toString(claim.latestEnd), claim.observed,
       [(claim)-[:ATTRIBUTED_TO]->(speaker) | speaker.id][0], source.id, source.origin, claim.origin, claim.locator,
       claim.summary, claim.quote, claim.confidence, claim.review, toString(claim.recordedAt), claim.recordedBy,
       toString(claim.reviewedAt), claim.reviewedBy, toString(claim.retractedAt), claim.retractedBy, claim.retractionReason,
       claim.place, claim.latitude, claim.longitude, claim.deathsLow, claim.deathsBest, claim.deathsHigh
// $sources = ["wire","yearbook"]
// $most = 20001

UNWIND $events AS eventId
MATCH (:Record {id: eventId})<-[:OBJECT]-(claim:Claim) WHERE claim.type IN $types
MATCH (claim)-[:CITES]->(source:Source)
RETURN claim.id, claim.type, claim.stance, claim.modality,
       [(claim)-[:SUBJECT]->(subject) | subject.id][0], [(claim)-[:OBJECT]->(object) | object.id][0],
       [(claim)-[:ABOUT]->(event) | event.id][0], COLLECT { MATCH (claim)-[:AGAINST]->(opponent) RETURN opponent.id ORDER BY opponent.id },
       claim.instruments, claim.title, toString(claim.earliestStart), toString(claim.latestStart),
       toString(claim.earliestEnd), toString(claim.latestEnd), claim.observed,
       [(claim)-[:ATTRIBUTED_TO]->(speaker) | speaker.id][0], source.id, source.origin, claim.origin, claim.locator,
       claim.summary, claim.quote, claim.confidence, claim.review, toString(claim.recordedAt), claim.recordedBy,
       toString(claim.reviewedAt), claim.reviewedBy, toString(claim.retractedAt), claim.retractedBy, claim.retractionReason,
       claim.place, claim.latitude, claim.longitude, claim.deathsLow, claim.deathsBest, claim.deathsHigh
// $types = ["OCCURRED","PERPETRATED","TARGETED_BY","CLAIMED_RESPONSIBILITY","TOOK_PART_IN","KILLED_IN"]
// $events = ["bridge-strike","convoy-ambush"]

UNWIND $rows AS row
MATCH (:Record {id: row.subject})<-[:SUBJECT]-(:Claim {type: 'PERPETRATED'})-[:OBJECT]->(event:Event)
      <-[:OBJECT]-(:Claim {type: 'TARGETED_BY'})-[:SUBJECT]->(:Record {id: row.object})
RETURN DISTINCT event.id
// $rows = [{"subject":"southmark","object":"northern-guard"},{"subject":"river-front","object":"southmark"}]

UNWIND $triples AS triple
MATCH (claim:Claim {triple: triple})-[:CITES]->(source:Source)
RETURN claim.id, claim.type, claim.stance, claim.modality,
       [(claim)-[:SUBJECT]->(subject) | subject.id][0], [(claim)-[:OBJECT]->(object) | object.id][0],
       [(claim)-[:ABOUT]->(event) | event.id][0], COLLECT { MATCH (claim)-[:AGAINST]->(opponent) RETURN opponent.id ORDER BY opponent.id },
       claim.instruments, claim.title, toString(claim.earliestStart), toString(claim.latestStart),
       toString(claim.earliestEnd), toString(claim.latestEnd), claim.observed,
       [(claim)-[:ATTRIBUTED_TO]->(speaker) | speaker.id][0], source.id, source.origin, claim.origin, claim.locator,
       claim.summary, claim.quote, claim.confidence, claim.review, toString(claim.recordedAt), claim.recordedBy,
       toString(claim.reviewedAt), claim.reviewedBy, toString(claim.retractedAt), claim.retractedBy, claim.retractionReason,
       claim.place, claim.latitude, claim.longitude, claim.deathsLow, claim.deathsBest, claim.deathsHigh
// $triples = ["westfall|BACKS|free-brigade-s|","northland|BACKS|river-front|","anna-vel|SPOKE_WITH|eastria|","osric|KILLED_IN|bridge-strike|","westfall|BACKS|river-front|","northern-guard|TARGETED_BY|bridge-strike|","northland|THREATENED|southmark|","southmark|PERPETRATED|bridge-strike|","northland|CONDEMNED|bridge-strike|","donors|BACKS|river-front|","accord|BACKS|river-front|","eastria|ACCUSED|bridge-strike|","eastria|PRESSED|northland|","river-front|FOUGHT|southmark|","accord|ALLIED_WITH|northland|","southmark|BACKS|river-front|","eastria|BACKS|river-front|","southmark|TARGETED_BY|convoy-ambush|","river-front|PERPETRATED|convoy-ambush|","hill-guard|CLAIMED_RESPONSIBILITY|convoy-ambush|","southmark|ATTACKED|northern-guard|","river-front|ATTACKED|southmark|"]

MATCH (n0:Record {id: $id0} WHERE n0:Actor)
WITH n0, COUNT {
  MATCH (n0)<-[r1x:BACKS]-(n2)
  UNWIND coalesce($without1[r1x.id], [r1x]) AS r1
  WITH *
  RETURN 1
} AS c0
OPTIONAL CALL (n0) {
  MATCH (n0)<-[r1x:BACKS]-(n2)
  UNWIND coalesce($without1[r1x.id], [r1x]) AS r1
  WITH *
  WITH r1x, r1, n2
  ORDER BY n2.name, r1.id
  LIMIT $first3
  RETURN r1x, r1, n2
}
RETURN c0, n2.id AS c1, r1.id AS c2, r1.supportCount AS c3, r1.confidence AS c4, toString(r1.earliestStart) AS c5, toString(r1.latestStart) AS c6, toString(r1.earliestEnd) AS c7, toString(r1.latestEnd) AS c8, toString(r1.lastReported) AS c9, r1.blockKind AS c10, COLLECT {
  UNWIND r1.claimIds + r1.denialIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Claim
  WITH n3
  ORDER BY n3.reachStart, n3.id
  LIMIT $first2
  RETURN [n3.id]
} AS c11
// $id0 = "river-front"
// $without1 = [object Object]
// $first2 = 25
// $first3 = 25
