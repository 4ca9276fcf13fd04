// Adds claims, joined to what they are about and to where they come from. What claims share is sent once, and named by its place.
// A row: properties (plain values), confidence, latitude, longitude, deathsLow, deathsBest, deathsHigh; as places: days (the four points, start and end of the reach), recordedAt, reviewedAt, retractedAt, source, object, and as lists of places: subject, event, against, speaker.
// parameters: records [STRING distinct], days [ISO days], instants [ISO 8601 in UTC], rows [maps]
// columns: written INTEGER, less than the rows if a record is missing
// limits: one index seek per record; batches of at most 2,000
UNWIND range(0, size($records) - 1) AS place
MATCH (record:Record {id: $records[place]})
USING INDEX record:Record(id)
WITH record, place ORDER BY place
WITH collect(record) AS records
WHERE size(records) = size($records)
WITH records, [day IN $days | date(day)] AS days, [at IN $instants | datetime(at)] AS instants
UNWIND $rows AS row
WITH row, records, days, instants, records[row.source] AS source, records[row.object] AS object
CREATE (source)<-[:CITES]-(claim:Record:Claim)-[:OBJECT]->(object)
SET claim = row.properties,
    claim.earliestStart = days[row.days[0]],
    claim.latestStart = days[row.days[1]],
    claim.earliestEnd = days[row.days[2]],
    claim.latestEnd = days[row.days[3]],
    claim.reachStart = days[row.days[4]],
    claim.reachEnd = days[row.days[5]],
    claim.confidence = toFloat(row.confidence),
    claim.latitude = toFloat(row.latitude),
    claim.longitude = toFloat(row.longitude),
    claim.deathsLow = toInteger(row.deathsLow),
    claim.deathsBest = toInteger(row.deathsBest),
    claim.deathsHigh = toInteger(row.deathsHigh),
    claim.recordedAt = instants[row.recordedAt],
    claim.reviewedAt = instants[row.reviewedAt],
    claim.retractedAt = instants[row.retractedAt]
FOREACH (subject IN [place IN row.subject | records[place]] | CREATE (claim)-[:SUBJECT]->(subject))
FOREACH (event IN [place IN row.event | records[place]] | CREATE (claim)-[:ABOUT]->(event))
FOREACH (opponent IN [place IN row.against | records[place]] | CREATE (claim)-[:AGAINST]->(opponent))
FOREACH (speaker IN [place IN row.speaker | records[place]] | CREATE (claim)-[:ATTRIBUTED_TO]->(speaker))
RETURN count(claim) AS written
