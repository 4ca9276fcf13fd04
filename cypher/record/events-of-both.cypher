// Events that an actor is said to have perpetrated and another to have been hit by: what attacks between the two rest on.
// parameters: rows [{subject, object}] record ids
// columns: event STRING
// limits: walks the claims of the subject's parts in events; batches of at most 500 pairs
UNWIND $rows AS row
MATCH (:Record {id: row.subject})<-[:SUBJECT]-(:Claim {type: 'PERPETRATED'})-[:OBJECT]->(event:Event)
      <-[:OBJECT]-(:Claim {type: 'TARGETED_BY'})-[:SUBJECT]->(:Record {id: row.object})
RETURN DISTINCT event.id
