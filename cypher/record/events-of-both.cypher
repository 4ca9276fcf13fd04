// Events that an actor is said to have perpetrated and one of others to have been hit by: what attacks between the two rest on.
// A row: perpetrated (what the keys of the actor's triples PERPETRATED begin with), objects (ids of records).
// parameters: rows [maps]
// columns: event STRING
// limits: walks the claims of what the actor perpetrated, and of the parts in these events; batches of at most 500 actors
UNWIND $rows AS row
MATCH (deed:Claim)
USING INDEX deed:Claim(triple)
WHERE deed.triple STARTS WITH row.perpetrated
MATCH (deed)-[:OBJECT]->(event:Event)
WITH DISTINCT row.objects AS objects, event
MATCH (event)<-[:OBJECT]-(:Claim {type: 'TARGETED_BY'})-[:SUBJECT]->(target:Record)
WHERE target.id IN objects
RETURN DISTINCT event.id
