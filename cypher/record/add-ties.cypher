// Adds ties, known from now on. The type comes from the model's own list of types. What ties share is sent once, and named by its place.
// A row: type, properties (plain values), counts, longestSilenceDays, confidence; as places: subject, object, days (the four points, lastReported), blocks (earliest starts, latest starts, earliest ends, latest ends, starts and ends of the reaches).
// parameters: records [STRING distinct], days [ISO days], rows [maps], now ISO 8601 in UTC
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
WITH row, days, now, records[row.subject] AS subject, records[row.object] AS object
CREATE (subject)-[tie:$(row.type)]->(object)
SET tie = row.properties,
    tie.supportCount = toInteger(row.supportCount),
    tie.denialCount = toInteger(row.denialCount),
    tie.sourceCount = toInteger(row.sourceCount),
    tie.originCount = toInteger(row.originCount),
    tie.longestSilenceDays = toInteger(row.longestSilenceDays),
    tie.confidence = toFloat(row.confidence),
    tie.earliestStart = days[row.days[0]],
    tie.latestStart = days[row.days[1]],
    tie.earliestEnd = days[row.days[2]],
    tie.latestEnd = days[row.days[3]],
    tie.lastReported = days[row.days[4]],
    tie.blockEarliestStart = [place IN row.blocks[0] | days[place]],
    tie.blockLatestStart = [place IN row.blocks[1] | days[place]],
    tie.blockEarliestEnd = [place IN row.blocks[2] | days[place]],
    tie.blockLatestEnd = [place IN row.blocks[3] | days[place]],
    tie.blockReachStart = [place IN row.blocks[4] | days[place]],
    tie.blockReachEnd = [place IN row.blocks[5] | days[place]],
    tie.knownFrom = now
RETURN count(tie) AS written
