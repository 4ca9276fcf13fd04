// Says anew what an event is called; what is null stays.
// parameters: id STRING, name STRING, kind STRING or null, description STRING or null
// columns: none
// limits: one node
MATCH (event:Record {id: $id})
SET event.name = $name,
    event.kind = coalesce($kind, event.kind),
    event.description = coalesce($description, event.description)
