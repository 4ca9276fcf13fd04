// Adds ties, known from now on. The type comes from the model's own list of types. Rows are lists, and what they share is sent once and
// named by its place. src/claims/record-tie-row.ts says what stands where.
// parameters: records [STRING distinct], words [STRING], days [ISO days], rows [lists], now ISO 8601 in UTC
// columns: written INTEGER, less than the rows if a record is missing
// limits: one index seek per record; batches of at most 2,000
UNWIND range(0, size($records) - 1) AS place
MATCH (record:Record {id: $records[place]})
USING INDEX record:Record(id)
WITH record, place ORDER BY place
WITH collect(record) AS records
WHERE size(records) = size($records)
WITH records, [day IN $days | date(day)] AS days, datetime($now) AS now
UNWIND $rows AS row
WITH row, days, now, records[toInteger(row[5])] AS subject, records[toInteger(row[6])] AS object
CREATE (subject)-[tie:$(row[4]) {
  id: row[0], triple: row[1], title: row[2], event: row[3],
  earliestStart: days[toInteger(row[7])], latestStart: days[toInteger(row[8])],
  earliestEnd: days[toInteger(row[9])], latestEnd: days[toInteger(row[10])], lastReported: days[toInteger(row[11])],
  supportCount: toInteger(row[12]), denialCount: toInteger(row[13]), sourceCount: toInteger(row[14]),
  originCount: toInteger(row[15]), longestSilenceDays: toInteger(row[16]), confidence: toFloat(row[17]),
  alleged: row[18], contested: row[19], selfDenied: row[20],
  blockKind: [place IN row[21] | $words[toInteger(place)]], blockContested: row[22],
  blockEarliestStart: [place IN row[23] | days[toInteger(place)]], blockLatestStart: [place IN row[24] | days[toInteger(place)]],
  blockEarliestEnd: [place IN row[25] | days[toInteger(place)]], blockLatestEnd: [place IN row[26] | days[toInteger(place)]],
  blockReachStart: [place IN row[27] | days[toInteger(place)]], blockReachEnd: [place IN row[28] | days[toInteger(place)]],
  againstIds: row[29], claimIds: row[30], denialIds: row[31], times: row[32],
  knownFrom: now
}]->(object)
RETURN count(tie) AS written
