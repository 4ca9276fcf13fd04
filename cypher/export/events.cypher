// Events with what their claims say of when, where and how deadly they were.
// parameters: ids [STRING]
// columns: id, name, externalIds [STRING], description, kind, series, earliest ISO day, latest ISO day, place, latitude, longitude, deathsLow, deathsBest, deathsHigh
// limits: one index seek per id; batches of at most 1,000
UNWIND $ids AS id
MATCH (event:Record {id: id}) WHERE event:Event
RETURN id, event.name,
       COLLECT { MATCH (event)<-[:IDENTIFIES]-(external:ExternalId) RETURN external.id ORDER BY external.id },
       event.description, event.kind, event.series, toString(event.earliest), toString(event.latest), event.place,
       event.latitude, event.longitude, event.deathsLow, event.deathsBest, event.deathsHigh
