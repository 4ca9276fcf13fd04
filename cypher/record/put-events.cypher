// Adds events; of one that is there, only what is absent is filled in. Dates, place and deaths come from claims.
// parameters: rows [{id, name, description, kind, series}]
// columns: none
// limits: batches of at most 5,000
UNWIND $rows AS row
MERGE (event:Record {id: row.id})
SET event:Event,
    event.name = coalesce(event.name, row.name),
    event.description = coalesce(event.description, row.description),
    event.kind = coalesce(event.kind, row.kind),
    event.series = coalesce(event.series, row.series)
