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
// $types = ["CLAIMED_RESPONSIBILITY","KILLED_IN","OCCURRED","PERPETRATED","TARGETED_BY","TOOK_PART_IN"]
// $events = ["bridge-strike","convoy-ambush"]

UNWIND $rows AS row
MATCH (deed:Claim)
USING INDEX deed:Claim(triple)
WHERE deed.triple STARTS WITH row.perpetrated
MATCH (deed)-[:OBJECT]->(event:Event)
WITH DISTINCT row.objects AS objects, event
MATCH (event)<-[:OBJECT]-(:Claim {type: 'TARGETED_BY'})-[:SUBJECT]->(target:Record)
WHERE target.id IN objects
RETURN DISTINCT event.id
// $rows = [{"objects":["northern-guard"],"perpetrated":"southmark|PERPETRATED|"},{"objects":["southmark"],"perpetrated":"river-front|PERPETRATED|"}]

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
// $triples = ["accord|ALLIED_WITH|northland|","accord|BACKS|river-front|","anna-vel|SPOKE_WITH|eastria|","donors|BACKS|river-front|","eastria|ACCUSED|bridge-strike|","eastria|BACKS|river-front|","eastria|PRESSED|northland|","hill-guard|CLAIMED_RESPONSIBILITY|convoy-ambush|","northern-guard|TARGETED_BY|bridge-strike|","northland|BACKS|river-front|","northland|CONDEMNED|bridge-strike|","northland|THREATENED|southmark|","osric|KILLED_IN|bridge-strike|","river-front|ATTACKED|southmark|","river-front|FOUGHT|southmark|","river-front|PERPETRATED|convoy-ambush|","southmark|ATTACKED|northern-guard|","southmark|BACKS|river-front|","southmark|PERPETRATED|bridge-strike|","southmark|TARGETED_BY|convoy-ambush|","westfall|BACKS|free-brigade-s|","westfall|BACKS|river-front|"]

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
RETURN c0, n2.id AS c1, r1.id AS c2, r1.supportCount AS c3, r1.confidence AS c4, r1.times AS c5, COLLECT {
  UNWIND r1.claimIds + r1.denialIds AS id
  MATCH (n3:Record {id: id})
  WHERE n3:Claim
  WITH n3
  ORDER BY n3.reachStart, n3.id
  LIMIT $first2
  RETURN [n3.id]
} AS c6
// $id0 = "river-front"
// $without1 = {"ACCUSED:c54":[],"ALLIED_WITH:c38":[],"ATTACKED:c60+c62":[{"againstIds":[],"alleged":true,"blockContested":[true],"blockEarliestEnd":[2019-05-03],"blockEarliestStart":[2019-05-03],"blockKind":[""],"blockLatestEnd":[2019-05-03],"blockLatestStart":[2019-05-03],"blockReachEnd":[2019-05-03],"blockReachStart":[2019-05-03],"claimIds":["c60","c62"],"confidence":0.4,"contested":true,"denialCount":1,"denialIds":["c61"],"earliestEnd":2019-05-03,"earliestStart":2019-05-03,"event":"convoy-ambush","id":"ATTACKED:c60+c62","lastReported":2019-05-03,"latestEnd":2019-05-03,"latestStart":2019-05-03,"longestSilenceDays":0,"object":"southmark","originCount":2,"selfDenied":true,"sourceCount":1,"subject":"river-front","supportCount":2,"times":"2019050320190503201905032019050320190503*!201905032019050320190503201905032019050320190503","title":null,"triple":"river-front|ATTACKED|southmark|","type":"ATTACKED"}],"ATTACKED:c64+c65":[],"BACKS:c01":[{"againstIds":["hill-guard","southmark"],"alleged":false,"blockContested":[false,false],"blockEarliestEnd":[2018-03-01,2018-03-01],"blockEarliestStart":[2016-01-01,2016-01-01],"blockKind":["","WEAPONS"],"blockLatestEnd":[2018-03-31,2018-03-31],"blockLatestStart":[2016-12-31,2016-12-31],"blockReachEnd":[2018-03-31,2018-03-31],"blockReachStart":[2016-01-01,2016-01-01],"claimIds":["c02"],"confidence":0.6,"contested":true,"denialCount":1,"denialIds":["c04"],"earliestEnd":2018-03-01,"earliestStart":2016-01-01,"event":null,"id":"BACKS:c02","lastReported":2018-03-31,"latestEnd":2018-03-31,"latestStart":2016-12-31,"longestSilenceDays":0,"object":"river-front","originCount":1,"selfDenied":true,"sourceCount":1,"subject":"northland","supportCount":1,"times":"2016010120161231201803012018033120180331*.201601012016123120180301201803312016010120180331w.201601012016123120180301201803312016010120180331","title":null,"triple":"northland|BACKS|river-front|","type":"BACKS"}],"BACKS:c05":[],"BACKS:c06":[],"BACKS:c07":[],"BACKS:c09":[{"againstIds":[],"alleged":true,"blockContested":[false,false,false],"blockEarliestEnd":[2013-01-01,2013-01-01,2013-01-01],"blockEarliestStart":[2013-01-01,2013-01-01,2013-01-01],"blockKind":["","FUNDING","OTHER"],"blockLatestEnd":[2015-12-31,2015-12-31,2015-12-31],"blockLatestStart":[2015-12-31,2015-12-31,2015-12-31],"blockReachEnd":[2015-12-31,2015-12-31,2015-12-31],"blockReachStart":[2013-01-01,2013-01-01,2013-01-01],"claimIds":["c09"],"confidence":0.4,"contested":false,"denialCount":0,"denialIds":[],"earliestEnd":2013-01-01,"earliestStart":2013-01-01,"event":null,"id":"BACKS:c09","lastReported":2015-12-31,"latestEnd":2015-12-31,"latestStart":2015-12-31,"longestSilenceDays":0,"object":"river-front","originCount":1,"selfDenied":false,"sourceCount":1,"subject":"donors","supportCount":1,"times":"2013010120151231201301012015123120151231*.201301012015123120130101201512312013010120151231f.201301012015123120130101201512312013010120151231o.201301012015123120130101201512312013010120151231","title":null,"triple":"donors|BACKS|river-front|","type":"BACKS"}],"BACKS:c11":[],"BACKS:c13":[],"BACKS:c23":[{"againstIds":[],"alleged":false,"blockContested":[false],"blockEarliestEnd":[2019-05-10],"blockEarliestStart":[0001-01-01],"blockKind":[""],"blockLatestEnd":[9999-12-31],"blockLatestStart":[2019-05-10],"blockReachEnd":[2019-05-10],"blockReachStart":[2019-05-10],"claimIds":["c23"],"confidence":0.35,"contested":false,"denialCount":0,"denialIds":[],"earliestEnd":2019-05-10,"earliestStart":0001-01-01,"event":null,"id":"BACKS:c23","lastReported":2019-05-10,"latestEnd":9999-12-31,"latestStart":2019-05-10,"longestSilenceDays":0,"object":"free-brigade-s","originCount":1,"selfDenied":false,"sourceCount":1,"subject":"westfall","supportCount":1,"times":"0001010120190510201905109999123120190510*.000101012019051020190510999912312019051020190510","title":null,"triple":"westfall|BACKS|free-brigade-s|","type":"BACKS"}],"CLAIMED_RESPONSIBILITY:c63":[{"againstIds":[],"alleged":false,"blockContested":[false],"blockEarliestEnd":[2019-05-05],"blockEarliestStart":[2019-05-05],"blockKind":[""],"blockLatestEnd":[2019-05-05],"blockLatestStart":[2019-05-05],"blockReachEnd":[2019-05-05],"blockReachStart":[2019-05-05],"claimIds":["c63"],"confidence":0.7,"contested":false,"denialCount":0,"denialIds":[],"earliestEnd":2019-05-05,"earliestStart":2019-05-05,"event":null,"id":"CLAIMED_RESPONSIBILITY:c63","lastReported":2019-05-05,"latestEnd":2019-05-05,"latestStart":2019-05-05,"longestSilenceDays":0,"object":"convoy-ambush","originCount":1,"selfDenied":false,"sourceCount":1,"subject":"hill-guard","supportCount":1,"times":"2019050520190505201905052019050520190505*.201905052019050520190505201905052019050520190505","title":null,"triple":"hill-guard|CLAIMED_RESPONSIBILITY|convoy-ambush|","type":"CLAIMED_RESPONSIBILITY"}],"CONDEMNED:c55":[],"FOUGHT:c41":[],"FOUGHT:c42":[{"againstIds":[],"alleged":false,"blockContested":[false],"blockEarliestEnd":[2018-01-01],"blockEarliestStart":[2018-01-01],"blockKind":[""],"blockLatestEnd":[2018-12-31],"blockLatestStart":[2018-12-31],"blockReachEnd":[2018-12-31],"blockReachStart":[2018-01-01],"claimIds":["c42"],"confidence":0.7,"contested":false,"denialCount":0,"denialIds":[],"earliestEnd":2018-01-01,"earliestStart":2018-01-01,"event":null,"id":"FOUGHT:c42","lastReported":2018-12-31,"latestEnd":2018-12-31,"latestStart":2018-12-31,"longestSilenceDays":0,"object":"southmark","originCount":1,"selfDenied":false,"sourceCount":1,"subject":"river-front","supportCount":1,"times":"2018010120181231201801012018123120181231*.201801012018123120180101201812312018010120181231","title":null,"triple":"river-front|FOUGHT|southmark|","type":"FOUGHT"}],"KILLED_IN:c66":[],"PERPETRATED:c60":[{"againstIds":[],"alleged":true,"blockContested":[true],"blockEarliestEnd":[2019-05-03],"blockEarliestStart":[2019-05-03],"blockKind":[""],"blockLatestEnd":[2019-05-03],"blockLatestStart":[2019-05-03],"blockReachEnd":[2019-05-03],"blockReachStart":[2019-05-03],"claimIds":["c60"],"confidence":0.4,"contested":true,"denialCount":1,"denialIds":["c61"],"earliestEnd":2019-05-03,"earliestStart":2019-05-03,"event":null,"id":"PERPETRATED:c60","lastReported":2019-05-03,"latestEnd":2019-05-03,"latestStart":2019-05-03,"longestSilenceDays":0,"object":"convoy-ambush","originCount":1,"selfDenied":true,"sourceCount":1,"subject":"river-front","supportCount":1,"times":"2019050320190503201905032019050320190503*!201905032019050320190503201905032019050320190503","title":null,"triple":"river-front|PERPETRATED|convoy-ambush|","type":"PERPETRATED"}],"PERPETRATED:c64":[],"PRESSED:c57":[],"SPOKE_WITH:c52":[],"TARGETED_BY:c62":[{"againstIds":[],"alleged":false,"blockContested":[false],"blockEarliestEnd":[2019-05-03],"blockEarliestStart":[2019-05-03],"blockKind":[""],"blockLatestEnd":[2019-05-03],"blockLatestStart":[2019-05-03],"blockReachEnd":[2019-05-03],"blockReachStart":[2019-05-03],"claimIds":["c62"],"confidence":0.7,"contested":false,"denialCount":0,"denialIds":[],"earliestEnd":2019-05-03,"earliestStart":2019-05-03,"event":null,"id":"TARGETED_BY:c62","lastReported":2019-05-03,"latestEnd":2019-05-03,"latestStart":2019-05-03,"longestSilenceDays":0,"object":"convoy-ambush","originCount":1,"selfDenied":false,"sourceCount":1,"subject":"southmark","supportCount":1,"times":"2019050320190503201905032019050320190503*.201905032019050320190503201905032019050320190503","title":null,"triple":"southmark|TARGETED_BY|convoy-ambush|","type":"TARGETED_BY"}],"TARGETED_BY:c65":[],"THREATENED:c56":[]}
// $first2 = 25
// $first3 = 25
