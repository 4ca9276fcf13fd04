// Adds claims, joined to what they are about and to where they come from. Rows are lists, and what they share is sent once and named by
// its place: so a claim is a few bytes on the wire. src/claims/record-claim-rows.ts says what stands where.
// parameters: records [STRING distinct], words [STRING], days [ISO days], instants [ISO 8601 in UTC], rows [lists]
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
WITH row, records, days, instants, records[toInteger(row[33])] AS source, records[toInteger(row[34])] AS object
CREATE (source)<-[:CITES]-(claim:Record:Claim {
  id: row[0], triple: row[1], locator: row[2], summary: row[3], quote: row[4], observed: row[5],
  type: $words[toInteger(row[6])], stance: $words[toInteger(row[7])], modality: $words[toInteger(row[8])],
  review: $words[toInteger(row[9])], title: $words[toInteger(row[10])], origin: $words[toInteger(row[11])],
  place: $words[toInteger(row[12])], recordedBy: $words[toInteger(row[13])], reviewedBy: $words[toInteger(row[14])],
  retractedBy: $words[toInteger(row[15])], retractionReason: $words[toInteger(row[16])],
  instruments: [place IN row[17] | $words[toInteger(place)]],
  earliestStart: days[toInteger(row[18])], latestStart: days[toInteger(row[19])],
  earliestEnd: days[toInteger(row[20])], latestEnd: days[toInteger(row[21])],
  reachStart: days[toInteger(row[22])], reachEnd: days[toInteger(row[23])],
  recordedAt: instants[toInteger(row[24])], reviewedAt: instants[toInteger(row[25])], retractedAt: instants[toInteger(row[26])],
  confidence: toFloat(row[27]), latitude: toFloat(row[28]), longitude: toFloat(row[29]),
  deathsLow: toInteger(row[30]), deathsBest: toInteger(row[31]), deathsHigh: toInteger(row[32])
})-[:OBJECT]->(object)
FOREACH (subject IN [place IN [row[35]] WHERE place IS NOT NULL | records[toInteger(place)]] | CREATE (claim)-[:SUBJECT]->(subject))
FOREACH (event IN [place IN [row[36]] WHERE place IS NOT NULL | records[toInteger(place)]] | CREATE (claim)-[:ABOUT]->(event))
FOREACH (speaker IN [place IN [row[37]] WHERE place IS NOT NULL | records[toInteger(place)]] | CREATE (claim)-[:ATTRIBUTED_TO]->(speaker))
FOREACH (opponent IN [place IN row[38] | records[toInteger(place)]] | CREATE (claim)-[:AGAINST]->(opponent))
RETURN count(claim) AS written
