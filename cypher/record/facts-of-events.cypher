// What events say now of when and where they happened and how many died.
// parameters: ids [STRING]
// columns: id, earliest ISO day, latest ISO day, place, latitude, longitude, deathsLow, deathsBest, deathsHigh
// limits: batches of at most 5,000
UNWIND $ids AS id
MATCH (event:Record {id: id})
RETURN id, toString(event.earliest), toString(event.latest), event.place, event.latitude, event.longitude,
       event.deathsLow, event.deathsBest, event.deathsHigh
