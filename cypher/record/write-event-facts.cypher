// Writes when and where events happened and how many died; what is null is removed.
// parameters: rows [{id, earliest ISO day, latest ISO day, place, latitude, longitude, deathsLow, deathsBest, deathsHigh}]
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MATCH (event:Record {id: row.id})
SET event.earliest = date(row.earliest),
    event.latest = date(row.latest),
    event.place = row.place,
    event.latitude = toFloat(row.latitude),
    event.longitude = toFloat(row.longitude),
    event.deathsLow = toInteger(row.deathsLow),
    event.deathsBest = toInteger(row.deathsBest),
    event.deathsHigh = toInteger(row.deathsHigh)
