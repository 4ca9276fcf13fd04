// Adds ties, empty but for their id: write-ties fills them in. The type comes from the model's own list of types.
// parameters: rows [{at: any text, id, type, subject, object}]
// columns: at STRING, element STRING (element id)
// limits: batches of at most 2,000
UNWIND $rows AS row
MATCH (subject:Record {id: row.subject})
MATCH (object:Record {id: row.object})
CREATE (subject)-[tie:$(row.type)]->(object)
SET tie.id = row.id
RETURN row.at, elementId(tie)
